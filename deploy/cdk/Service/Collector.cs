using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;

namespace OrleansStock.Cdk.Service;

/// <summary>The AWS distribution of the OpenTelemetry collector beside a task: OTLP in, CloudWatch metrics and X-Ray traces out.</summary>
internal static class Collector
{
    private const string Image = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3";

    // Dimensions are named one by one, so that a new label costs nothing until somebody wants it. OTelLib is the meter's name.
    private const string Configuration =
        """
        receivers:
          otlp:
            protocols:
              grpc:
                endpoint: 127.0.0.1:4317
        processors:
          memory_limiter:
            check_interval: 1s
            limit_mib: 48
          batch/metrics:
            timeout: 60s
          batch/traces:
            timeout: 5s
        exporters:
          awsemf:
            namespace: OrleansStock
            log_group_name: ${env:METRICS_LOG_GROUP}
            log_stream_name: ${env:METRICS_LOG_STREAM}
            dimension_rollup_option: NoDimensionRollup
            metric_declarations:
              - dimensions: [[OTelLib]]
                metric_name_selectors: ["^orleansstock\\..*"]
              - dimensions: [[OTelLib, queue]]
                metric_name_selectors: ["^orleansstock\\.queue\\.length$"]
              - dimensions: [[OTelLib, outcome]]
                metric_name_selectors: ["^orleansstock\\.downloads$"]
              - dimensions: [[OTelLib, model]]
                metric_name_selectors: ["^orleansstock\\.fits$", "^orleansstock\\.fit\\.duration$"]
              - dimensions: [[OTelLib, model, horizon]]
                metric_name_selectors: ["^orleansstock\\.model\\.coverage$"]
          awsxray: {}
        service:
          pipelines:
            metrics:
              receivers: [otlp]
              processors: [memory_limiter, batch/metrics]
              exporters: [awsemf]
            traces:
              receivers: [otlp]
              processors: [memory_limiter, batch/traces]
              exporters: [awsxray]
        """;

    /// <summary>Adds it to a task; the service's telemetry goes to its loopback port.</summary>
    public static void AddCollector(this FargateTaskDefinition task, string name, LogGroup log, LogGroup metrics)
    {
        task.AddContainer("collector", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry(Image),
            // Without it the service runs on, unseen: the alarm on missing metrics tells.
            Essential = false,
            ReadonlyRootFilesystem = true,
            MemoryLimitMiB = 64,
            Environment = new Dictionary<string, string>
            {
                ["AOT_CONFIG_CONTENT"] = Configuration,
                ["METRICS_LOG_GROUP"] = metrics.LogGroupName,
                ["METRICS_LOG_STREAM"] = name,
            },
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = log, StreamPrefix = "collector" }),
        });
        task.AddToTaskRolePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
            Resources = [metrics.LogGroupArn],
        }));
        // X-Ray knows no resources for these.
        task.AddToTaskRolePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
            Resources = ["*"],
        }));
    }
}
