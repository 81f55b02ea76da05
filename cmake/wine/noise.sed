# What Wine and Cygwin say on stderr whether or not anything is wrong. Run with sed -E.

# Cygwin 3.5.3 looks into Windows' code for the place of the current folder's handle; it does without.
/^Cygwin WARNING:\r?$/ {
    $! N
    /\n  Couldn't compute FAST_CWD pointer/ {
        :rest
        $! N
        /\n\r?$/ d
        $! b rest
        d
    }
}

# Its menus are off, lest it write into the home folder.
/^[0-9a-f]+:err:wineboot:process_run_key .*winemenubuilder\.exe/d

# The loader has looked at a thread that was ending at that moment.
/^[0-9a-f]+:err:module:alloc_tls_slot NtQueryInformationThread failed\./d

# No display: there is none on purpose. No Vulkan, no Bluetooth, no tray; Windows' own logon protocol.
/^[0-9a-f]+:err:winediag:nodrv_CreateWindow /d
/^[0-9a-f]+:err:vulkan:vulkan_init_once /d
/^[0-9a-f]+:err:systray:initialize_systray /d
/^[0-9a-f]+:err:ntoskrnl:ZwLoadDriver .*\\winebth"/d
/^[0-9a-f]+:err:winediag:ntlm_check_version /d
/^[0-9a-f]+:err:ntlm:ntlm_LsaApInitializePackage /d
