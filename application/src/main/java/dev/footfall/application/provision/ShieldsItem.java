package dev.footfall.application.provision;

import dev.footfall.domain.site.Shields;
import io.vavr.control.Either;
import java.util.List;

/** The shields of a site as a document describes them. */
record ShieldsItem(
        Given<List<String>> ips,
        Given<List<String>> countries,
        Given<List<String>> pages,
        Given<List<String>> hostnames) {
    private static final Format<List<String>> LIST = Formats.listOf(Formats.TEXT);

    static Either<ProvisioningFault, ShieldsItem> read(Fields fields) {
        ShieldsItem item = new ShieldsItem(
                fields.given("ips", LIST),
                fields.given("countries", LIST),
                fields.given("pages", LIST),
                fields.given("hostnames", LIST));
        return fields.complete(() -> item);
    }

    Shields over(Shields present) {
        return new Shields(
                ips.over(present.ips(), List.of()),
                countries.over(present.countries(), List.of()),
                pages.over(present.pages(), List.of()),
                hostnames.over(present.hostnames(), List.of()));
    }
}
