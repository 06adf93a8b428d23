package dev.footfall.server.provision;

import dev.footfall.application.provision.ProvisioningFault;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.files.JsonText;
import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Stores;
import dev.footfall.server.command.Text;
import dev.footfall.server.command.WorkFailed;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall provision FILE}: what {@code PUT /provision} does, on stores no server has open (admin-api.md §3). */
public final class ProvisionDocument implements Command {
    @Override
    public String name() {
        return "provision";
    }

    @Override
    public CommandSpec spec() {
        return GivenOptions.command(
                this,
                "Make users, teams, sites and keys as a document says.",
                Arguments.ofStores(),
                Arguments.one("FILE", "a provisioning document in JSON; - reads standard input"));
    }

    @Override
    public void run(GivenOptions given) {
        byte[] document = Text.read(given.arguments().getFirst(), given);
        JsonTree tree = new JsonText()
                .read(document)
                .getOrElseThrow(notJson -> new WorkFailed("The document is not a JSON object: " + notJson.reason()));
        try (Stores stores = Stores.of(given)) {
            Members answer = stores.footfall()
                    .provision()
                    .apply(tree)
                    .mapLeft(ProvisioningFault::sentence)
                    .getOrElseThrow(WorkFailed::new);
            stores.footfall().finishWork().purge();
            given.world().out().println(JsonText.write(answer));
        }
    }
}
