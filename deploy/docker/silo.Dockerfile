# Silo as a container: docker build -f deploy/docker/silo.Dockerfile . (from the repository's folder)
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /src
COPY . .
# The packages are those of the lock files; what is published is compiled ahead for the image's processor (Directory.Build.targets).
RUN dotnet restore Silo --locked-mode -p:CompileAhead=true
RUN dotnet publish Silo -c Release --no-restore -p:DebugType=none -p:CompileAhead=true -o /app
RUN mkdir -p /app/certificates /empty && cp deploy/docker/certificates/*.pem /app/certificates/ 2>/dev/null || true

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
# Folders that may be written, owned by the user that runs: the rest is read-only where it is deployed.
COPY --from=build --chown=$APP_UID /empty /data
COPY --from=build --chown=$APP_UID /empty /tmp
EXPOSE 11111 30000
VOLUME ["/data", "/tmp"]
ENV DOTNET_gcServer=0 DOTNET_GCConserveMemory=5 DOTNET_TieredPGO=0 DOTNET_EnableDiagnostics=0 Storage__DataDirectory=/data
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=15s --start-period=120s CMD ["dotnet", "OrleansStock.Silo.dll", "--health"]
ENTRYPOINT ["dotnet", "OrleansStock.Silo.dll"]
