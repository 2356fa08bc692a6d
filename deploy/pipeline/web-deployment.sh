#!/usr/bin/env bash
# web-deployment.sh IMAGE: what CodeDeploy is given, taskdef.json (the web's newest task definition with the image) and
# appspec.yaml (which container visitors are sent to).
set -euo pipefail
definition=$(aws ecs describe-task-definition --task-definition orleansstock-web --query taskDefinition --output json)
jq --arg image "$1" '
  del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)
  | .containerDefinitions |= map(if .name == "service" then .image = $image else . end)' <<<"$definition" >taskdef.json
cat >appspec.yaml <<'END'
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: service
          ContainerPort: 8000
END
