#!/usr/bin/env bash
# Replaces the silos one at a time: a new one starts and serves before an old one gets SIGTERM and drains. The number of
# tasks changes with the load, so the percentage that means "one more" is worked out now.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
silos=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --query 'services[0].desiredCount' --output text)
[[ $silos =~ ^[1-9][0-9]*$ ]] || { echo "roll-silos.sh: the service has '$silos' tasks, not a number above 0" >&2; exit 1; }
# ECS rounds down: 100 * (n + 1) / n, rounded up, allows n + 1 tasks and no more.
percent=$(((100 * (silos + 1) + silos - 1) / silos))
revision=$("$here/next-revision.sh" "$FAMILY" "$(jq -r .silo images.json)")
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --task-definition "$revision" \
  --deployment-configuration "deploymentCircuitBreaker={enable=true,rollback=true},minimumHealthyPercent=100,maximumPercent=$percent" \
  --query service.serviceName --output text
aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"
# The circuit breaker goes back to the old ones without saying so in an exit code.
running=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --query 'services[0].taskDefinition' --output text)
[ "$running" = "$revision" ] || { echo "roll-silos.sh: ECS went back to $running" >&2; exit 1; }
