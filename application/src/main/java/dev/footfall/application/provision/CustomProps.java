package dev.footfall.application.provision;

import dev.footfall.application.provision.Format.Flaw;
import dev.footfall.domain.goal.GoalProps;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.Map;

/** The custom properties of a goal (sites-api.md §4.1). */
final class CustomProps {
    private CustomProps() {}

    static Either<Flaw, Map<String, String>> read(JsonTree tree) {
        return tree instanceof JsonTree.Members members
                ? GoalProps.read(members).mapLeft(fault -> new Flaw(fault.words()))
                : Formats.invalid();
    }
}
