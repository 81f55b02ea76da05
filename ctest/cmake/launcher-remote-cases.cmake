# Compilers and caches on other machines, which this one plays: real servers on the loopback device.
include("${CMAKE_CURRENT_LIST_DIR}/launcher.cmake")

# Builds with ccache and remote storage at ADDRESS, then again without the local cache: all comes from there.
function(check_remote_storage address)
  write_many()
  build_anew("without a launcher" none plain)
  set(cache "${SCRATCH}/home/cache/ccache")
  set(ENV{CCACHE_REMOTE_STORAGE} "${address}")
  build_anew("filling the storage" ccache first)
  check_ccache("${cache}" cache_miss ${UNITS} remote_storage_error 0 remote_storage_timeout 0)
  file(REMOVE_RECURSE "${cache}")
  build_anew("by the storage" ccache second)
  check_ccache("${cache}" cache_miss 0 direct_cache_hit ${UNITS} local_storage_hit 0 remote_storage_hit ${UNITS})
  check_equal("the bytes" "${first}" "${plain}")
  check_equal("the bytes by the storage" "${second}" "${plain}")
endfunction()

function(case_redis)
  skip_without(ccache)
  skip_without(redis-server)
  free_port(port)
  start_server(redis ${port} redis-server --bind 127.0.0.1 --port ${port} --save "" --appendonly no --dir "${SCRATCH}")
  check_remote_storage("redis://127.0.0.1:${port}")
  stop_server(redis)
endfunction()

function(case_http)
  skip_without(ccache)
  skip_without(nginx)
  free_port(port)
  set(folders "")
  foreach(
    kind
    IN
    ITEMS client_body proxy fastcgi uwsgi scgi
  )
    string(APPEND folders "    ${kind}_temp_path \"${SCRATCH}/nginx/${kind}\";\n")
  endforeach()
  file(MAKE_DIRECTORY "${SCRATCH}/nginx/store")
  file(
    WRITE "${SCRATCH}/nginx/nginx.conf"
    "daemon off;
master_process off;
pid \"${SCRATCH}/nginx/pid\";
error_log stderr;
events {}
http {
${folders}    access_log \"${SCRATCH}/nginx/access\";
    server {
        listen 127.0.0.1:${port};
        root \"${SCRATCH}/nginx/store\";
        location / {
            dav_methods PUT DELETE;
            create_full_put_path on;
            client_max_body_size 100m;
        }
    }
}
"
  )
  start_server(nginx ${port} nginx -e stderr -p "${SCRATCH}/nginx" -c "${SCRATCH}/nginx/nginx.conf")
  check_remote_storage("http://127.0.0.1:${port}/cache")
  stop_server(nginx)
  count_lines("${SCRATCH}/nginx/access" "\"PUT /cache/[^\"]*\" 201 " put)
  check("objects were put" put GREATER_EQUAL ${UNITS})
endfunction()

function(case_distcc)
  skip_without(ccache)
  skip_without(distcc)
  skip_without(distccd)
  write_many()
  build_anew("without a launcher" none plain)
  # Else one serves but compilers of distcc's own list, by their plain names.
  file(WRITE "${SCRATCH}/compilers" "${CC}\n")
  set(hosts "")
  foreach(number IN ITEMS 1 2)
    free_port(port)
    # One that root starts goes on as another user, who may not open a log here.
    start_server(
      distccd${number}
      ${port}
      env "DISTCC_CMDLIST=${SCRATCH}/compilers" distccd --no-detach --daemon --listen 127.0.0.1 --port ${port} --allow 127.0.0.1 --jobs 2 --log-level info
      --log-stderr
    )
    list(APPEND hosts "127.0.0.1:${port}/1")
  endforeach()
  list(JOIN hosts " " hosts)
  # Nothing is compiled here instead where a daemon fails.
  set(ENV{DISTCC_HOSTS} "${hosts}")
  set(ENV{DISTCC_FALLBACK} 0)
  build_anew("by two daemons" distcc far)
  check_equal("the bytes" "${far}" "${plain}")
  # What ccache has not.
  set(ENV{CCACHE_PREFIX} distcc)
  foreach(what IN ITEMS "by ccache and two daemons" "by ccache")
    build_anew("${what}" ccache far)
    check_equal("the bytes ${what}" "${far}" "${plain}")
  endforeach()
  stop_server(distccd1)
  stop_server(distccd2)
  set(all 0)
  foreach(number IN ITEMS 1 2)
    count_lines("${SCRATCH}/distccd${number}.out" "COMPILE_OK exit:0 .*[.]c$" count)
    check("daemon ${number} compiled" count GREATER 0)
    math(EXPR all "${all} + ${count}")
  endforeach()
  math(EXPR wanted "2 * ${UNITS}")
  check_equal("what they compiled" "${all}" "${wanted}")
endfunction()
