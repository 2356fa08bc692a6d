namespace OrleansStock.Storage.Accounts;

/// <summary>What an API token may do. The numbers are stored.</summary>
[Flags]
public enum TokenScopes
{
    /// <summary>Nothing that needs an account.</summary>
    None = 0,

    /// <summary>Read the account's predictions.</summary>
    Read = 1,

    /// <summary>Record and delete predictions.</summary>
    Predict = 2,

    /// <summary>What else the account may do: what administrators may.</summary>
    Account = 4,

    /// <summary>Everything, as sessions and tokens of builds before the scopes.</summary>
    All = Read | Predict | Account,
}
