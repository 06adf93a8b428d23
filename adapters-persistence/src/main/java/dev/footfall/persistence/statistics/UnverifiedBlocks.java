package dev.footfall.persistence.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a copy of a file whose headers or catalogue are damaged, by taking a block that DuckDB cannot do without for what
 * it is, whatever its checksum says: most of such a block is empty. Blocks of rows stay as they are, and are verified.
 */
final class UnverifiedBlocks {
    private static final Pattern BLOCK = Pattern.compile(
            "^[^:]*: Corrupt database file: computed checksum (\\d+) does not match stored checksum \\d+ in block at location (\\d+)");
    private static final int MOST_BLOCKS = 16;
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final long MAGIC_AT = 8;

    private final DuckDbSettings copy;
    private final DamagedLog log;
    private final Consumer<String> notes;

    UnverifiedBlocks(DuckDbSettings copy, DamagedLog log, Consumer<String> notes) {
        this.copy = copy;
        this.log = log;
        this.notes = notes;
    }

    /** @throws SQLException when it cannot be opened all the same */
    OpenFile opened() throws SQLException {
        for (int taken = 0; taken < MOST_BLOCKS; taken++) {
            try {
                return OpenFile.open(copy);
            } catch (SQLException refused) {
                if (log.isReason(refused)) {
                    return log.opened(refused);
                }
                take(refused);
            }
        }
        return OpenFile.open(copy);
    }

    private void take(SQLException refused) throws SQLException {
        String message = String.valueOf(refused.getMessage());
        Matcher block = BLOCK.matcher(message);
        try (FileChannel content = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
            if (block.find()) {
                long checksum = Long.parseUnsignedLong(block.group(1));
                ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                content.write(bytes.putLong(0, checksum), Long.parseLong(block.group(2)));
                notes.accept("The block at byte " + block.group(2) + " of "
                        + copy.file().getFileName()
                        + " fails its checksum, and nothing can be read without it: it was taken as it is.");
            } else if (message.contains("not a valid DuckDB database file")) {
                content.write(ByteBuffer.wrap(MAGIC), MAGIC_AT);
                notes.accept(copy.file().getFileName() + " does not begin as a file of DuckDB: it was taken for one.");
            } else {
                throw refused;
            }
        } catch (IOException unwritable) {
            refused.addSuppressed(unwritable);
            throw refused;
        }
    }
}
