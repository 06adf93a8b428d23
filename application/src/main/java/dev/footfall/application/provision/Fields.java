package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One object of a document while it is read. Faults are collected, so that the first one is that of the key written
 * first, whatever the order in which keys are asked for; what is missing comes last. A key nobody asked for is unknown.
 */
final class Fields {
    private final String path;
    private final Map<String, JsonTree> members;
    private final Set<String> known = new HashSet<>();
    private final Map<String, ProvisioningFault> faults = new HashMap<>();
    private final List<ProvisioningFault> missing = new ArrayList<>();

    /** @param path of the object, empty for the document itself */
    Fields(String path, JsonTree.Members object) {
        this.path = path;
        this.members = object.members();
    }

    /** What the object says about a key, which may be left out. */
    <T> Given<T> given(String name, Format<T> format) {
        return read(
                name,
                tree -> format.read(tree)
                        .mapLeft(flaw -> new ProvisioningFault(at(name) + flaw.where() + ": " + flaw.words())));
    }

    /** As {@link #given}, of an object inside this one. */
    <T> Given<T> object(String name, Function<Fields, Either<ProvisioningFault, T>> reader) {
        return read(
                name,
                tree -> tree instanceof JsonTree.Members inner
                        ? reader.apply(new Fields(at(name), inner))
                        : Either.left(fault(name, Formats.INVALID)));
    }

    private <T> Given<T> read(String name, Function<JsonTree, Either<ProvisioningFault, T>> reader) {
        known.add(name);
        JsonTree tree = members.get(name);
        if (tree == null) {
            return new Given.LeftOut<>();
        }
        if (tree instanceof JsonTree.Null) {
            return new Given.Null<>();
        }
        return reader.apply(tree)
                .fold(
                        fault -> {
                            faults.putIfAbsent(name, fault);
                            return new Given.LeftOut<>();
                        },
                        Given.Value::new);
    }

    /** As {@link #given}, of a key that has no default to go back to. */
    <T> Given<T> withoutDefault(String name, Format<T> format) {
        Given<T> given = given(name, format);
        if (given instanceof Given.Null<T>) {
            reject(name, Formats.BLANK);
        }
        return given;
    }

    /** As {@link #given}, of a key that must be there. */
    <T> Given<T> required(String name, Format<T> format) {
        if (!members.containsKey(name)) {
            reject(name, Formats.BLANK);
        }
        return withoutDefault(name, format);
    }

    boolean isAbsent() {
        return given("absent", Formats.FLAG).over(false, false);
    }

    /** Knows a key whose value does not matter: what a removed item refers to need not be there any more. */
    <T> Given<T> ignored(String name) {
        known.add(name);
        return new Given.LeftOut<>();
    }

    /** Notes a fault of a key unless it has one. */
    void reject(String name, String words) {
        if (members.containsKey(name)) {
            faults.putIfAbsent(name, fault(name, words));
        } else {
            missing.add(fault(name, words));
        }
    }

    /** Notes that a key does not belong here, unless it says nothing. */
    void rejectIfGiven(String name) {
        JsonTree tree = members.get(name);
        if (tree != null && !(tree instanceof JsonTree.Null)) {
            reject(name, Formats.INVALID);
        }
    }

    /** The key of these that is written first, of those that say something. */
    Optional<String> firstGiven(Set<String> names) {
        return members.keySet().stream()
                .filter(names::contains)
                .filter(name -> !(members.get(name) instanceof JsonTree.Null))
                .findFirst();
    }

    /** Notes a fault of the object as a whole. */
    void reject(String words) {
        missing.add(fault(words));
    }

    /** Knows a list, whose items are looked at by {@link Lists} once the object itself is known to be well. */
    void expectList(String name) {
        known.add(name);
        JsonTree tree = members.get(name);
        if (tree != null && !(tree instanceof JsonTree.Null) && !(tree instanceof JsonTree.Items)) {
            reject(name, Formats.INVALID);
        }
    }

    /** The items of a list; empty for one that is left out or null. */
    Optional<List<JsonTree>> items(String name) {
        return members.get(name) instanceof JsonTree.Items(List<JsonTree> items)
                ? Optional.of(items)
                : Optional.empty();
    }

    /** What was read, made of it when everything has been asked for and nothing was wrong. */
    <T> Either<ProvisioningFault, T> complete(Supplier<T> item) {
        for (String name : members.keySet()) {
            ProvisioningFault fault = known.contains(name) ? faults.get(name) : fault(name, "is not a known key");
            if (fault != null) {
                return Either.left(fault);
            }
        }
        return missing.isEmpty() ? Either.right(item.get()) : Either.left(missing.getFirst());
    }

    ProvisioningFault fault(String name, String words) {
        return new ProvisioningFault(at(name) + ": " + words);
    }

    ProvisioningFault fault(String words) {
        return new ProvisioningFault(path + ": " + words);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The path of an item of a list of this object. */
    String pathOf(String name, int index) {
        return at(name) + "[" + index + "]";
    }
}
