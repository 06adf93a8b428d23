package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A segment as a document describes it.
 *
 * @param user the owner; empty for nobody, and for somebody unknown whose segment is to be removed
 */
record SegmentItem(
        String name,
        Optional<String> owner,
        Optional<User> user,
        Given<Kind> kind,
        Given<JsonTree.Members> data,
        boolean isAbsent) {
    private static final Format<String> NAME =
            Formats.TEXT.then(name -> name.getBytes(StandardCharsets.UTF_8).length <= Segment.LONGEST_NAME
                    ? Either.right(name)
                    : Either.left("should be at most " + Segment.LONGEST_NAME + " byte(s)"));

    static Either<ProvisioningFault, SegmentItem> read(Fields fields, People people) {
        Given<String> name = fields.required("name", NAME);
        Given<Kind> kind = fields.given("type", Formats.oneOf(Kind.class));
        Given<String> owner = fields.given("owner", Formats.TEXT);
        boolean isAbsent = fields.isAbsent();
        Optional<User> user = people.of(fields, "owner", owner, isAbsent);
        Given<JsonTree.Members> data = fields.object("segment_data", SegmentData::read);
        return fields.complete(
                () -> new SegmentItem(name.value().orElseThrow(), owner.value(), user, kind, data, isAbsent));
    }
}
