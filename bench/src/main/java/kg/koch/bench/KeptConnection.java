package kg.koch.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server on this machine, opened when it is needed and kept open from request
 * to request (HTTP 1.1).
 */
final class KeptConnection implements AutoCloseable {

  private final int port;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  KeptConnection(int port) {
    this.port = port;
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 65_536);
  }

  /**
   * What was answered.
   *
   * @param bytes of the body as it was sent
   */
  record Answer(int status, long bytes) {}

  Answer get(String address) throws IOException {
    if (!socket.isConnected() || socket.isClosed()) {
      open();
    }
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n\r\n"
            .formatted(address);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().split(" ")[1]);
    long length = 0;
    boolean inChunks = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String plain = header.toLowerCase(Locale.ROOT);
      if (plain.startsWith("content-length:")) {
        length = Long.parseLong(plain.substring(15).strip());
      }
      last |= plain.startsWith("connection:") && plain.contains("close");
      inChunks |= plain.startsWith("transfer-encoding:") && plain.contains("chunked");
    }
    Answer answer = new Answer(status, inChunks ? skipChunks() : skip(length));
    if (last) {
      close();
    }
    return answer;
  }

  private long skipChunks() throws IOException {
    long all = 0;
    for (int size = chunk(); size > 0; size = chunk()) {
      all += skip(size);
      line();
    }
    line();
    return all;
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private long skip(long bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new EOFException("Expected a line of an answer; the connection ended");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to close.
    }
  }
}
