import sys, time, os, signal
names = ["one", "two", "three"]
if "--list" in sys.argv:
    print("\n".join(names))
    sys.exit(0)
at = names.index(sys.argv[sys.argv.index("--after") + 1]) + 1 if "--after" in sys.argv else 0
for name in names[at:]:
    if name == "two":
        sys.stdout.write('{"probe": "two", "ok": true}'); sys.exit(0)
        continue
    print('{"probe": "' + name + '", "ok": true, "ns": 5.0}', flush=True)
