package dev.footfall.application.provision;

import dev.footfall.application.access.Passwords;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.site.SharedLinkRepository;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.PasswordHash;
import io.vavr.control.Either;
import java.util.Optional;

/** Makes, changes and removes the shared links of one site. */
record ProvisionSharedLinks(SharedLinkRepository links, Passwords passwords, RandomNames names, SiteId site)
        implements Lists.Worker {
    private record Item(String name, Given<String> password, boolean isAbsent) {}

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return read(fields).map(item -> item.isAbsent() ? removed(item) : stored(item));
    }

    private static Either<ProvisioningFault, Item> read(Fields fields) {
        Given<String> name = fields.required("name", Formats.TEXT);
        Given<String> password = fields.given("password", Formats.TEXT);
        boolean isAbsent = fields.isAbsent();
        return fields.complete(() -> new Item(name.value().orElseThrow(), password, isAbsent));
    }

    private JsonTree.Members removed(Item item) {
        links.named(site, item.name()).map(SharedLink::id).ifPresent(links::remove);
        return answer(item, Optional.empty());
    }

    private JsonTree.Members stored(Item item) {
        Optional<SharedLink> known = links.named(site, item.name());
        Optional<PasswordHash> password =
                new PasswordText(passwords).hashed(item.password(), known.flatMap(SharedLink::password));
        SharedLink link = known.map(present -> changed(
                        present,
                        new SharedLink(present.id(), present.name(), present.slug(), password, present.limitedTo())))
                .orElseGet(() -> links.add(site, new NewSharedLink(item.name(), names.next(), password)));
        return answer(item, Optional.of(link));
    }

    private SharedLink changed(SharedLink known, SharedLink wanted) {
        if (!wanted.equals(known)) {
            links.change(wanted);
        }
        return wanted;
    }

    private static JsonTree.Members answer(Item item, Optional<SharedLink> link) {
        return new Answer()
                .text("name", item.name())
                .id(link.map(stored -> stored.id().value()))
                .text("slug", link.map(SharedLink::slug))
                .members();
    }
}
