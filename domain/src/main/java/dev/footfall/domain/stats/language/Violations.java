package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.JsonType;
import dev.footfall.domain.stats.QueryProblem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The places found so far in which a request breaks the schema. */
final class Violations {
    /** Nobody reads more, and a request of millions of mistakes must not become an answer of millions. */
    static final int MOST = 1_000;

    private final List<Violation> found = new ArrayList<>();

    void add(String pointer, Fault fault) {
        if (found.size() < MOST || fault instanceof Fault.FiltersTooDeep) {
            found.add(new Violation(pointer, fault));
        }
    }

    void wrongType(String pointer, JsonType expected, JsonTree actual) {
        add(pointer, new Fault.WrongType(expected, JsonType.of(actual)));
    }

    void unknown(String pointer, JsonTree.Members members, Set<String> known) {
        new TreeSet<>(members.members().keySet())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> add(pointer + "/" + name, new Fault.AdditionalProperty()));
    }

    void missing(String pointer, JsonTree.Members members, List<String> required) {
        List<String> missing =
                required.stream().filter(name -> members.member(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            add(pointer, new Fault.MissingProperties(missing));
        }
    }

    /** In the order in which they were found; filters that are too deep are the only one. */
    List<Violation> all() {
        return found.stream()
                .filter(violation -> violation.fault() instanceof Fault.FiltersTooDeep)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.copyOf(found));
    }
}
