import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks ({@code check}) or repairs ({@code apply}) the formatting of every Java source below a folder. Run by the build
 * on the toolchain JDK; {@code mvn -N validate -Dformatting=apply} repairs.
 */
public final class Formatting {
    private Formatting() {}

    public static void main(String[] arguments) throws Exception {
        boolean apply = arguments[0].equals("apply");
        Path root = Path.of(arguments[1]);
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> wrong = new ArrayList<>();
        int read = 0;
        for (Path file : sources(root)) {
            read++;
            String before = Files.readString(file);
            String after = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(
                    ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.PALANTIR)));
            if (!after.equals(before)) {
                wrong.add(file);
                if (apply) {
                    Files.writeString(file, after);
                }
            }
        }
        wrong.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + root.relativize(file)));
        System.out.println(read + " sources looked at, " + wrong.size() + (apply ? " formatted" : " not formatted"));
        if (!apply && !wrong.isEmpty()) {
            System.out.println("Repair with: mvn -N validate -Dformatting=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }
}
