# What the generated C# clients have in common; nswag/run.sh and kiota/run.sh read it in their folder.

site=${ORLEANSSTOCK_URL:-http://localhost:8000}

fetch_document() { # to obj/v1.json.new
  mkdir -p obj
  curl --fail --silent --show-error --max-time 60 "${site%/}/openapi/v1.json" --output obj/v1.json.new
}

restore_tools() { dotnet tool restore >obj/tool.log 2>&1 || { cat obj/tool.log >&2; exit 69; }; }

run_client() { # project, arguments of the client: compiles where something is newer than the program
  local project=$1 program=bin/Release/net10.0/OrleansStock.$1.dll
  shift
  newer() { find Program.cs "$project.csproj" packages.lock.json obj/client ../../Directory.*.props -newer "$program" -print -quit; }
  if [ ! -f "$program" ] || [ -n "$(newer)" ]; then
    dotnet restore -v quiet >obj/restore.log 2>&1 || { cat obj/restore.log >&2; exit 69; }
    # No compiler server stays behind.
    dotnet build -c Release --no-restore -nologo -v quiet -p:UseSharedCompilation=false >obj/build.log 2>&1 || { cat obj/build.log >&2; exit 1; }
    touch "$program"
  fi
  exec dotnet "$program" "$@"
}
