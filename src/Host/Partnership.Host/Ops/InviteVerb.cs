using MediatR;
using Partnership.Governance.Contracts;

namespace Partnership.Host.Ops;

internal sealed class InviteVerb : IOpsVerb
{
    public string Name => "invite";
    public string Summary => "Gives somebody a role from today and invites them to make an account";

    public string Help => """
        Usage: ./ops invite EMAIL ROLE [NAME]

          EMAIL  their work email address; somebody new is added to the people of the partnership
          ROLE   the key of a role of the profile, such as strategy-manager
          NAME   what to call somebody new; made from the address when left out

        The site sends the invitation when it runs. Exit codes: 0 invited, 1 refused, 2 misused.
        """;

    public Task<int> RunAsync(string[] args, OpsContext context) => args is not ([_, _] or [_, _, _])
        ? Task.FromResult(context.Misused(this, "invite takes an email address and a role."))
        : context.WithDatabaseAsync(async database =>
        {
            using var host = await VerbHost.For(context, database, "./ops invite");
            if (host is null)
            {
                await context.Errors.WriteLineAsync("No partnership has been started on this database yet: start the site once, so that it takes its profile.");
                return ExitCodes.Failed;
            }
            await using var scope = host.Services.CreateAsyncScope();
            var invited = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new InviteByEmail(args[0], args[1], args.ElementAtOrDefault(2)), context.Stop);
            if (!invited.Succeeded) return context.Refused(invited);
            await context.Output.WriteLineAsync($"{args[0]} is invited as {args[1]}. The invitation leaves when the site runs.");
            return ExitCodes.Done;
        });
}
