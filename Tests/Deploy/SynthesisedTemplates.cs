namespace OrleansStock.Tests.Deploy;

/// <summary>Tests that share the templates.</summary>
[CollectionDefinition(nameof(SynthesisedTemplates))]
public sealed class SynthesisedTemplates : ICollectionFixture<Templates>;
