import sys, time, os, signal
names = ["one", "two", "three"]
if "--list" in sys.argv:
    print("\n".join(names))
    sys.exit(0)
at = names.index(sys.argv[sys.argv.index("--after") + 1]) + 1 if "--after" in sys.argv else 0
for name in names[at:]:
    if name == "two":
        print('{"probe": "two", "ok": false, "errno": "EINVAL", "text": "because"}', flush=True)
        continue
    print('{"probe": "' + name + '", "ok": true, "ns": 5.0}', flush=True)
