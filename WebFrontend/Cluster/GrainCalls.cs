using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using static OrleansStock.Telemetry.Timeouts;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>
/// Retries and hedged requests for calls that can be made twice: reads, and writes with a request id. While a silo dies or
/// leaves, a failed call is repeated, so that whoever asked sees a pause and no error. A call without an answer is hedged: it may
/// have been sent through a gateway that was killed, and a second one joins the work that the first began. The first answer counts.
/// </summary>
internal static class GrainCalls
{
    /// <summary>Makes a call and repeats it where that can help.</summary>
    /// <param name="grains">Whom to ask.</param>
    /// <param name="call">The call; it may run twice at once.</param>
    /// <exception cref="TimeoutException">No attempt was answered within <see cref="Calls.Limit"/>.</exception>
    /// <exception cref="TransientWriteException">Also where one attempt was refused and another may have succeeded or still succeed.</exception>
    public static Task<T> RepeatAsync<T>(this IGrainFactory grains, Func<IGrainFactory, Task<T>> call) => RepeatByAsync(grains, call, TimeProvider.System);

    /// <summary><see cref="RepeatAsync"/> by a given clock.</summary>
    internal static async Task<T> RepeatByAsync<T>(IGrainFactory grains, Func<IGrainFactory, Task<T>> call, TimeProvider time)
    {
        var began = time.GetTimestamp();
        var pause = Calls.FirstPause;
        // Whether an attempt failed but may have done its work.
        var unknown = false;
        List<Task<T>> attempts = [];
        while (true)
        {
            // An earlier attempt was answered during the pause.
            if (attempts.Find(a => a.IsCompletedSuccessfully) is { } late) return await late;
            attempts.RemoveAll(a => a.IsCompleted);
            // Drawn before it is known whether it is needed: the limit holds for the pause that is made, not for its mean.
            var jittered = pause * (0.5 + Random.Shared.NextDouble());
            try
            {
                attempts.Add(call(grains));
                var elapsed = time.GetElapsedTime(began);
                var patience = Shorter(PatienceAfter(elapsed, attempts.Count), Longer(Calls.Limit - elapsed, Calls.FirstPause));
                var first = attempts.Count == 1 ? attempts[0] : await Task.WhenAny(attempts).WaitAsync(patience, time);
                return await first.WaitAsync(patience, time);
            }
            catch (TickerException e) when (e.Error == TickerError.Busy && (unknown || attempts.Exists(a => !a.IsCompleted)))
            {
                // This attempt was refused, but another one may have done the work: the request must not look refused.
                throw new TransientWriteException(e.Message);
            }
            catch (TimeoutException) when (!attempts.Exists(a => a.IsCompleted) && time.GetElapsedTime(began) + Calls.LastPause < Calls.Limit)
            {
                // Nobody answered: ask again.
                unknown = true;
            }
            catch (Exception e) when (
                (e is not TimeoutException || attempts.Exists(a => a.IsCompleted)) && time.GetElapsedTime(began) + jittered < LimitFor(e))
            {
                // A gateway that sheds load passes nothing on; any other failure may have come after the work.
                unknown |= e is not GatewayTooBusyException;
                await Task.Delay(jittered, time);
                pause = Shorter(2 * pause, Calls.LastPause);
            }
            catch (Exception e) when (IsOfALeavingSilo(e))
            {
                throw new SiloUnavailableException("The silo left before it answered.", e);
            }
        }
    }

    private static TimeSpan PatienceAfter(TimeSpan elapsed, int attempts) =>
        elapsed >= Calls.SurelyFound ? Calls.LastPatience : attempts == 1 ? Calls.FirstPatience : Calls.NextPatience;

    private static TimeSpan LimitFor(Exception e) => CallFailure.Classify(e).Kind switch
    {
        FailureKind.UnknownOutcome => Calls.WriteLimit,
        FailureKind.Busy => Calls.BusyLimit,
        FailureKind.SiloAway => Calls.Limit,
        _ when IsOfALeavingSilo(e) => Calls.Limit,
        _ => TimeSpan.Zero,
    };

    // Our calls carry no token, so nobody here cancels them: a leaving silo cancels its activations and disposes of what they use.
    private static bool IsOfALeavingSilo(Exception e) => e is OperationCanceledException or ObjectDisposedException;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
