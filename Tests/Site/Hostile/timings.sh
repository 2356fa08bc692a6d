#!/usr/bin/env bash
# Whether the time of an answer tells who has an account: sign-in, registration and the mail of a reset against the real Release process,
# known and unknown in 200 pairs each: Tests/Site/Hostile/timings.sh. Fails where their medians are more than 10 % apart.
set -euo pipefail
cd "$(dirname "$0")/../../.."

dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
exec dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -longRunning 60 -showLiveOutput -explicit only \
  -class OrleansStock.Tests.Site.Hostile.TimingTests
