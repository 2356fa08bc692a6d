#!/usr/bin/env bash
# next-revision.sh FAMILY IMAGE: registers the family's newest task definition once more with another image of the
# service, and prints the new one's ARN. What CDK deployed stays the form; only the image is the pipeline's.
set -euo pipefail
definition=$(aws ecs describe-task-definition --task-definition "$1" --query taskDefinition --output json)
input=$(jq --arg image "$2" '
  del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)
  | .containerDefinitions |= map(if .name == "service" then .image = $image else . end)' <<<"$definition")
aws ecs register-task-definition --cli-input-json "$input" --query taskDefinition.taskDefinitionArn --output text
