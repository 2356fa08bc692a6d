#!/usr/bin/env bash
# Runs the schema's migration as a task with the new image and waits for it; fails where it fails.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
revision=$("$here/next-revision.sh" "$FAMILY" "$(jq -r .silo images.json)")
task=$(aws ecs run-task --cluster "$CLUSTER" --task-definition "$revision" --launch-type FARGATE --query 'tasks[0].taskArn' --output text \
  --network-configuration "awsvpcConfiguration={subnets=[$SUBNETS],securityGroups=[$SECURITY_GROUP],assignPublicIp=DISABLED}")
[ "$task" != None ] || { echo "migrate.sh: ECS did not start the task" >&2; exit 1; }
aws ecs wait tasks-stopped --cluster "$CLUSTER" --tasks "$task"
code=$(aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$task" --query "tasks[0].containers[?name=='service'].exitCode | [0]" --output text)
[ "$code" = 0 ] || { echo "migrate.sh: the migration ended with $code; see the log group /orleansstock/migration" >&2; exit 1; }
