#!/usr/bin/env bash
# Says which build runs, for the next deployment of the task definitions themselves.
set -euo pipefail
aws ssm put-parameter --name "$PARAMETER" --overwrite --type String --value "$(jq -r .tag images.json)" --output text
