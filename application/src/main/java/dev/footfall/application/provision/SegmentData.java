package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonSize;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters and labels of a segment (sites-api.md §8). What filters mean is found out when they are used. */
final class SegmentData {
    private SegmentData() {}

    static Either<ProvisioningFault, JsonTree.Members> read(Fields fields) {
        Given<JsonTree> filters = fields.given("filters", Formats.ANYTHING);
        Given<JsonTree> labels = fields.given("labels", Formats.ANYTHING);
        Map<String, JsonTree> members = new LinkedHashMap<>();
        filters.value().ifPresent(given -> members.put("filters", given));
        labels.value().ifPresent(given -> members.put("labels", given));
        JsonTree.Members data = new JsonTree.Members(members);
        if (JsonSize.bytes(data) > Segment.MOST_DATA_BYTES) {
            fields.reject("should be at most " + Segment.MOST_DATA_BYTES + " byte(s)");
        } else if (labels.value()
                .filter(given -> !(given instanceof JsonTree.Members))
                .isPresent()) {
            fields.reject("property \"labels\" must be map or nil");
        } else if (filters.value()
                .filter(given -> given instanceof JsonTree.Items(List<JsonTree> items) && !items.isEmpty())
                .isEmpty()) {
            fields.reject("property \"filters\" must be an array with at least one member");
        }
        return fields.complete(() -> data);
    }
}
