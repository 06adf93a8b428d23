package dev.footfall.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A connection kept open. It costs the machine, which the server shares, as little as can be. */
final class Connection implements AutoCloseable {
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a whole request and reads the whole answer. */
    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = 0;
        boolean inParts = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.toLowerCase(Locale.ROOT).split(":", 2);
            switch (parts[0]) {
                case "content-length" -> length = Integer.parseInt(parts[1].strip());
                case "transfer-encoding" -> inParts = true;
                default -> {}
            }
        }
        return new Answer(status, inParts ? parts() : in.readNBytes(length));
    }

    /** A body of which nobody knew the length when it began. */
    private byte[] parts() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = partLength(); length > 0; length = partLength()) {
            body.write(in.readNBytes(length));
            var unused = line();
        }
        var unused = line();
        return body.toByteArray();
    }

    private int partLength() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
    record Answer(int status, byte[] body) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
