using OrleansStock.Forecasting;

namespace OrleansStock.Tests.Forecasting.Models;

/// <summary>A model that nobody tests cannot be registered.</summary>
public sealed class ModelTestBaseTests
{
    [Fact]
    public void Derived_Classes_AreOneForEachRegisteredModel()
    {
        var tested = typeof(ModelTestBase).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(ModelTestBase)))
            .Select(t => ((ModelTestBase)Activator.CreateInstance(t)!).ModelId);
        Assert.Equal(ForecastModels.All.Select(m => m.Id).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}
