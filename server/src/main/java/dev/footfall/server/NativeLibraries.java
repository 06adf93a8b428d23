package dev.footfall.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.OSInfo;

/** Native libraries that lie beside the jars of a distribution, and so need not be unpacked at every start. */
final class NativeLibraries {
    private NativeLibraries() {}

    /** Where SQLite finds its own; DuckDB looks beside its jar without being told. Nothing without a distribution. */
    static void useThoseBeside(Class<?> program) {
        Path folder = folderOf(program).resolve("sqlite").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
        if (Files.isDirectory(folder)) {
            System.setProperty("org.sqlite.lib.path", folder.toString());
        }
    }

    private static Path folderOf(Class<?> program) {
        try {
            return Path.of(program.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a class comes from an address", impossible);
        }
    }
}
