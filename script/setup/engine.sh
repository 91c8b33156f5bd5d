# Sourced by script/bootstrap: finds an engine that can do what we test, or starts one of our own.
#
# Ours runs beside any other: its own folders, socket and bridge, no TCP port. It touches neither the
# firewall nor IP forwarding, so its containers reach the machine and each other but nothing beyond.

run=/run/registry-publish/$(id -u)       # socket, pid file; gone after a reboot
state=/var/lib/registry-publish/$(id -u) # images, build cache, log; root's, as the engine is
own_host=unix://$run/docker.sock

# Sets docker_host. Always the address itself, never a docker context: contexts are settings of the
# user's, and tests run docker with settings of their own.
find_engine() {
  docker_host=
  have docker || return 1
  if uses_containerd_store; then
    docker_host=${DOCKER_HOST:-$(docker context inspect --format '{{.Endpoints.docker.Host}}')}
  elif DOCKER_HOST=$own_host uses_containerd_store; then
    docker_host=$own_host
  else
    return 1
  fi
}

# The other store can neither hold images for several platforms nor attach provenance.
uses_containerd_store() {
  local status
  status=$(docker info --format '{{json .DriverStatus}}' 2>/dev/null) &&
    [[ $status == *io.containerd.snapshotter* ]]
}

setup_engine() {
  # Asked again if there was none: there may have been no docker command to ask with.
  if [ -n "$docker_host" ] || find_engine; then return; fi
  if docker version >/dev/null 2>&1; then
    say "The running engine does not use the containerd image store, so it is left alone"
  fi
  say "Starting an engine of our own at $own_host"
  engine_is_alive || start_engine
  wait_for_engine
  docker_host=$own_host
}

# The pid of a killed one may be another program's by now, or still be listed with no command line.
engine_is_alive() {
  local pid
  pid=$(cat "$run/dockerd.pid" 2>/dev/null) && grep -qs "$run/daemon.json" "/proc/$pid/cmdline"
}

start_engine() {
  as_root mkdir -p "$run" "$state"
  as_root rm -f "$run/dockerd.pid" "$run/docker.sock"
  engine_settings | as_root tee "$run/daemon.json" >/dev/null
  # Detached (setsid), it outlives this script. Nothing of ours stays open in it: a caller that
  # reads our output must see its end, and 9 is the lock.
  as_root env PATH="$PATH:/usr/sbin:/sbin" sh -c 'log=$1; shift; exec "$@" >"$log" 2>&1 </dev/null 9>&-' \
    sh "$state/dockerd.log" setsid --fork dockerd --config-file "$run/daemon.json" --group "$(id -g)"
}

engine_settings() {
  cat <<JSON
{
  "features": { "containerd-snapshotter": true },
  "hosts": ["$own_host"],
  "pidfile": "$run/dockerd.pid",
  "exec-root": "$run/exec",
  "data-root": "$state/data",
  $(own_bridge)
  "iptables": false, "ip6tables": false, "ip-forward": false, "userland-proxy": false
}
JSON
}

# A bridge of our own, so that another engine's is not shared. Without the `ip` command the engine
# makes its usual one. The addresses are of the range that is set aside for tests (RFC 2544).
own_bridge() {
  local name=regpub$UID # at most 15 characters
  PATH=$PATH:/usr/sbin:/sbin
  have ip || return 0
  if [ ! -e "/sys/class/net/$name" ]; then
    as_root ip link add name "$name" type bridge &&
      as_root ip address add "198.18.$(($(id -u) % 256)).1/24" dev "$name" &&
      as_root ip link set "$name" up || return 0
  fi >&2
  printf '"bridge": "%s",' "$name"
}

wait_for_engine() {
  local tries
  for tries in {1..300}; do
    if DOCKER_HOST=$own_host uses_containerd_store; then return; fi
    # By then it has written its pid file, unless it gave up.
    if [ "$tries" -gt 30 ] && ! engine_is_alive; then break; fi
    sleep 0.1
  done
  say "The engine did not start. The end of $state/dockerd.log:"
  as_root tail -n 25 "$state/dockerd.log" >&2
  exit 1
}
