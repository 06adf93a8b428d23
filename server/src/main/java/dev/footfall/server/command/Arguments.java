package dev.footfall.server.command;

import dev.footfall.server.settings.Option;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The shapes arguments of commands have. */
public final class Arguments {
    /** The site a command is about. */
    public static final String SITE = "--site";

    private Arguments() {}

    /** The options of a command that opens the stores itself. */
    public static Set<Option> ofStores() {
        return EnumSet.of(Option.DATA_DIR, Option.CONFIG_STORE, Option.EVENT_STORE, Option.SECRET);
    }

    public static ArgSpec site() {
        return required(SITE, "DOMAIN", "the site, by its domain");
    }

    public static ArgSpec required(String flag, String placeholder, String meaning) {
        return option(flag, placeholder, meaning).required(true).build();
    }

    public static ArgSpec optional(String flag, String placeholder, String meaning) {
        return option(flag, placeholder, meaning).build();
    }

    private static OptionSpec.Builder option(String flag, String placeholder, String meaning) {
        return OptionSpec.builder(flag)
                .type(String.class)
                .paramLabel(placeholder)
                .description(meaning);
    }

    public static ArgSpec flag(String flag, String meaning) {
        return OptionSpec.builder(flag).description(meaning).build();
    }

    public static ArgSpec one(String placeholder, String meaning) {
        return argument("1", placeholder, meaning);
    }

    public static ArgSpec several(String placeholder, String meaning) {
        return argument("1..*", placeholder, meaning);
    }

    /** Any number of them, also none. */
    public static ArgSpec any(String placeholder, String meaning) {
        return argument("0..*", placeholder, meaning);
    }

    private static ArgSpec argument(String arity, String placeholder, String meaning) {
        return PositionalParamSpec.builder()
                .index(arity.equals("1") ? "0" : "0..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(arity.equals("1") ? String.class : String[].class)
                .paramLabel(placeholder)
                .description(meaning)
                .build();
    }
}
