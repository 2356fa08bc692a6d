using System.Data;
using System.Globalization;
using Dapper;
using OrleansStock.Forecasting;

namespace OrleansStock.Storage;

/// <summary>How Dapper writes and reads the types that the engines give differently or do not know.</summary>
internal static class DapperTypes
{
    private static int registered;

    public static void Register()
    {
        if (Interlocked.Exchange(ref registered, 1) == 1) return;
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
        SqlMapper.AddTypeHandler(new SymbolHandler());
    }

    private sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            // Both engines take the ISO form, and both compare it in order of time.
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly d => d,
            DateTime d => DateOnly.FromDateTime(d),
            _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A symbol is its text in a column.</summary>
    private sealed class SymbolHandler : SqlMapper.TypeHandler<Symbol>
    {
        public override void SetValue(IDbDataParameter parameter, Symbol value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString();
        }

        public override Symbol Parse(object value) => Symbol.Parse((string)value);
    }
}
