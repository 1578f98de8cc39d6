#!/bin/bash
# Stands in for Kafka's command of this name in health checks: 0 when the broker's port takes connections.
[[ ${1:-} == --bootstrap-server && -n ${2:-} ]] || { echo "usage: $0 --bootstrap-server HOST:PORT" >&2; exit 2; }
exec 3<>"/dev/tcp/${2%:*}/${2##*:}"
