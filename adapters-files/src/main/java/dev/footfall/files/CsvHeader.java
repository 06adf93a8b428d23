package dev.footfall.files;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns, which make a record of a row. */
final class CsvHeader {
    private static final String PROPS = "props";
    private static final String ONE_PROPERTY = "props.";

    private final List<String> names;

    CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
    }

    Either<String, JsonTree.Members> record(CsvRows.Row row) {
        List<String> cells = row.cells();
        if (row.isTooLong()) {
            return Either.left("line is too long");
        }
        if (cells.size() != names.size()) {
            return Either.left("has " + cells.size() + " cells instead of " + names.size());
        }
        return record(cells);
    }

    private Either<String, JsonTree.Members> record(List<String> cells) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        Map<String, JsonTree> properties = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            String cell = cells.get(column);
            if (Utf8.isMalformed(cell)) {
                return Either.left(name + ": is not UTF-8");
            }
            if (cell.isEmpty()) {
                continue;
            }
            if (name.startsWith(ONE_PROPERTY)) {
                properties.put(name.substring(ONE_PROPERTY.length()), new JsonTree.Text(cell));
            } else if (!name.equals(PROPS)) {
                members.put(name, new JsonTree.Text(cell));
            } else {
                Either<String, JsonTree.Members> given = JsonObject.read(cell);
                if (given.isLeft()) {
                    return given.mapLeft(fault -> PROPS + ": " + fault);
                }
                given.forEach(object -> properties.putAll(object.members()));
            }
        }
        if (!properties.isEmpty()) {
            members.put(PROPS, new JsonTree.Members(properties));
        }
        return Either.right(new JsonTree.Members(members));
    }
}
