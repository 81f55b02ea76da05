import sys
sys.stderr.write("no runner here\n")
sys.exit(77)
