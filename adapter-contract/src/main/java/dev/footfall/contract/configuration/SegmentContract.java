package dev.footfall.contract.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saved filters. */
interface SegmentContract extends ConfigurationFixture {
    JsonTree.Members DATA = new JsonTree.Members(Map.of(
            "filters",
            new JsonTree.Items(List.of(new JsonTree.Items(List.of(
                    new JsonTree.Text("is"),
                    new JsonTree.Text("visit:country"),
                    new JsonTree.Items(List.of(new JsonTree.Text("EE"), new JsonTree.Text("\"Õ\"\n"))))))),
            "labels",
            new JsonTree.Members(Map.of())));
    JsonTree.Members OTHER_DATA = new JsonTree.Members(Map.of());

    @Test
    default void segments_come_back_oldest_first_as_they_were_added() {
        SiteId site = aSite("shop.example").id();
        UserId owner = aUser("alice@example.org").id();
        List<NewSegment> added = List.of(
                new NewSegment("Locals", Kind.SITE, Optional.empty(), DATA, NOW),
                new NewSegment("Locals", Kind.PERSONAL, Optional.of(owner), OTHER_DATA, NOW),
                new NewSegment("All", Kind.SITE, Optional.of(owner), DATA, NOW));

        List<Segment> stored =
                added.stream().map(segment -> segments().add(site, segment)).toList();

        assertThat(segments().of(site)).isEqualTo(stored);
        assertThat(segments().of(aSite("other.example").id())).isEmpty();
        assertThat(stored).map(each -> each.id().value()).isSorted().doesNotHaveDuplicates();
        assertThat(stored).allMatch(each -> each.changedAt().equals(NOW));
        assertThat(stored)
                .map(each -> new NewSegment(each.name(), each.kind(), each.owner(), each.data(), each.createdAt()))
                .isEqualTo(added);
    }

    @Test
    default void a_segment_is_found_by_name_and_owner() {
        SiteId site = aSite("shop.example").id();
        UserId owner = aUser("alice@example.org").id();
        Segment nobodys = segments().add(site, new NewSegment("Locals", Kind.SITE, Optional.empty(), DATA, NOW));
        Segment owned = segments().add(site, new NewSegment("Locals", Kind.PERSONAL, Optional.of(owner), DATA, NOW));
        Segment newer = segments().add(site, new NewSegment("Locals", Kind.PERSONAL, Optional.of(owner), DATA, NOW));

        assertThat(newer.id().value()).isGreaterThan(owned.id().value());
        assertThat(segments().named(site, "Locals", Optional.empty())).contains(nobodys);
        assertThat(segments().named(site, "Locals", Optional.of(owner))).contains(owned);
        assertThat(segments().named(site, "Locals", Optional.of(new UserId(404))))
                .isEmpty();
        assertThat(segments().named(site, "locals", Optional.empty())).isEmpty();
        assertThat(segments().named(aSite("other.example").id(), "Locals", Optional.empty()))
                .isEmpty();
    }

    @Test
    default void a_segment_can_be_changed_and_removed() {
        SiteId site = aSite("shop.example").id();
        UserId owner = aUser("alice@example.org").id();
        Segment bystander = segments().add(site, new NewSegment("All", Kind.SITE, Optional.empty(), DATA, NOW));
        Segment segment = segments().add(site, new NewSegment("Locals", Kind.SITE, Optional.empty(), DATA, NOW));
        Segment owned = new Segment(
                segment.id(), "Mine", Kind.PERSONAL, Optional.of(owner), OTHER_DATA, NOW, NOW.plusSeconds(60));

        for (Segment each : List.of(owned, segment)) {
            segments().change(each);
            assertThat(segments().of(site)).containsExactly(bystander, each);
        }

        segments().remove(segment.id());
        segments().remove(segment.id());
        assertThat(segments().of(site)).containsExactly(bystander);
    }

    @Test
    default void a_segment_is_found_by_its_number_on_its_own_site() {
        SiteId site = aSite("shop.example").id();
        Segment segment = segments().add(site, new NewSegment("Locals", Kind.SITE, Optional.empty(), DATA, NOW));

        assertThat(segments().find(site, segment.id())).contains(segment);
        assertThat(segments().find(aSite("other.example").id(), segment.id())).isEmpty();
        assertThat(segments().find(site, new SegmentId(404))).isEmpty();
    }

    @Test
    default void a_segment_takes_the_shared_links_with_it_that_are_limited_to_it() {
        SiteId site = aSite("shop.example").id();
        Segment segment = segments().add(site, new NewSegment("Locals", Kind.SITE, Optional.empty(), DATA, NOW));
        SharedLink limited = sharedLinks()
                .add(site, new NewSharedLink("Limited", "slug-8", Optional.empty(), Optional.of(segment.id())));
        SharedLink board = sharedLinks().add(site, new NewSharedLink("Board", "slug-9", Optional.empty()));
        assertThat(sharedLinks().of(site)).containsExactly(limited, board);

        segments().remove(segment.id());

        assertThat(sharedLinks().of(site)).containsExactly(board);
    }
}
