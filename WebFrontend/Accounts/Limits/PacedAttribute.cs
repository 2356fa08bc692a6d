namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>An endpoint or a page that records predictions; <see cref="SignIn.PredictionPace"/> counts its requests.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PacedAttribute : Attribute;
