package dev.footfall.server.care;

import dev.footfall.application.move.TableSalvage;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.embedded.Recovered;
import dev.footfall.embedded.Recovered.Secret;
import dev.footfall.files.JsonText;
import dev.footfall.server.command.TextTable;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a recovery has brought over, for people and for programs. */
record RecoveryReport(Recovered recovered) {
    private static final List<String> HEADINGS = List.of("table", "kept", "lost", "dropped");
    private static final String UNKNOWN = "?";

    void print(PrintStream out) {
        recovered.notes().forEach(out::println);
        TextTable table = new TextTable(HEADINGS);
        tables().filter(row -> row.kept() > 0 || !row.isWhole())
                .forEach(row -> table.add(
                        List.of(row.table(), Long.toString(row.kept()), lost(row), Long.toString(row.dropped()))));
        table.print(out);
    }

    private Stream<TableSalvage> tables() {
        return Stream.concat(recovered.configuration().stream(), recovered.statistics().stream());
    }

    private static String lost(TableSalvage row) {
        return row.lost().isPresent() ? Long.toString(row.lost().getAsLong()) : UNKNOWN;
    }

    /** What is missing, in short. */
    String sentence() {
        List<TableSalvage> broken = tables().filter(table -> !table.isWhole()).toList();
        if (broken.isEmpty()) {
            return "All rows came over, although something was damaged.";
        }
        long lost = broken.stream().mapToLong(row -> row.lost().orElse(0)).sum();
        long dropped = broken.stream().mapToLong(TableSalvage::dropped).sum();
        boolean counted = broken.stream().allMatch(row -> row.lost().isPresent());
        return "Not all came over: " + (counted ? "" : "at least ") + lost + " rows are lost, and " + dropped
                + " do not fit without them.";
    }

    String json() {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put("complete", new JsonTree.Bool(recovered.isWhole()));
        members.put("configuration", rows(recovered.configuration()));
        members.put("statistics", rows(recovered.statistics()));
        members.put("secret_copied", new JsonTree.Bool(recovered.secret() == Secret.COPIED));
        members.put(
                "notes",
                new JsonTree.Items(recovered.notes().stream()
                        .<JsonTree>map(JsonTree.Text::new)
                        .toList()));
        return JsonText.write(new Members(members));
    }

    private static JsonTree rows(List<TableSalvage> tables) {
        return new JsonTree.Items(tables.stream().map(RecoveryReport::row).toList());
    }

    private static JsonTree row(TableSalvage table) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put("table", new JsonTree.Text(table.table()));
        members.put("kept", number(table.kept()));
        members.put("lost", table.lost().isPresent() ? number(table.lost().getAsLong()) : new JsonTree.Null());
        members.put("dropped", number(table.dropped()));
        return new Members(members);
    }

    private static JsonTree number(long value) {
        return new JsonTree.Numeral(BigDecimal.valueOf(value), true);
    }
}
