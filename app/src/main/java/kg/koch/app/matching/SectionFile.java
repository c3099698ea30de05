package kg.koch.app.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import kg.koch.link.spine.DamagedSpineException;
import kg.koch.link.spine.SectionSink;
import kg.koch.link.spine.Sections;

/**
 * A file of named sections: a first word, the sections one after another at multiples of 8 bytes, a
 * table of them with a checksum each, and where the table begins. Read by mapping it: opening one
 * reads the table only.
 */
final class SectionFile implements Sections {

  private static final long FIRST_WORD = 0x3130_4350_5348_434BL; // KCHSPC01, little-endian
  private static final int TRAILER = 24;

  private final String name;
  private final Map<String, ByteBuffer> sections = new HashMap<>();
  private final Map<String, Long> checksums = new LinkedHashMap<>();

  private SectionFile(String name) {
    this.name = name;
  }

  /**
   * Opens a file.
   *
   * @throws DamagedSpineException if it is not as it was written
   */
  static SectionFile open(Path file) throws IOException {
    SectionFile opened = new SectionFile(String.valueOf(file.getFileName()));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      opened.map(channel);
    }
    return opened;
  }

  private void map(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < 8 + TRAILER || map(channel, 0, 8).getLong(0) != FIRST_WORD) {
      throw new DamagedSpineException(name + " is no file of a spine, or cut short");
    }
    ByteBuffer trailer = map(channel, size - TRAILER, TRAILER);
    long table = trailer.getLong(0);
    if (trailer.getLong(16) != FIRST_WORD || table < 8 || table > size - TRAILER) {
      throw new DamagedSpineException(name + " is cut short");
    }
    byte[] bytes = new byte[(int) (size - TRAILER - table)];
    map(channel, table, bytes.length).get(bytes);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    if (checksum.getValue() != trailer.getLong(8)) {
      throw new DamagedSpineException(name + " has another checksum than was written");
    }
    // One map for all of it where it fits: a map costs more than what most sections hold.
    ByteBuffer whole = size <= Integer.MAX_VALUE ? map(channel, 0, size) : null;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int count = in.readInt();
    for (int at = 0; at < count; at++) {
      String section = in.readUTF();
      long offset = in.readLong();
      int length = in.readInt();
      checksums.put(section, in.readLong());
      sections.put(
          section,
          whole == null
              ? map(channel, offset, length)
              : whole.slice((int) offset, length).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  private static ByteBuffer map(FileChannel channel, long offset, long length) throws IOException {
    return channel.map(MapMode.READ_ONLY, offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public ByteBuffer get(String section) {
    ByteBuffer content = sections.get(section);
    if (content == null) {
      throw new DamagedSpineException(name + " lacks the section " + section);
    }
    return content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads all of it and holds it against its checksums.
   *
   * @throws DamagedSpineException if any differs
   */
  void verify() {
    checksums.forEach(
        (section, written) -> {
          CRC32C checksum = new CRC32C();
          checksum.update(get(section));
          if (checksum.getValue() != written) {
            throw new DamagedSpineException(name + " has another checksum than was written");
          }
        });
  }

  /** Writes a file; it is whole once {@link #close} returned. */
  static final class Writer implements SectionSink, AutoCloseable {

    private final FileChannel channel;
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final DataOutputStream entries = new DataOutputStream(table);
    private int count;

    Writer(Path file) throws IOException {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
      write(little(8).putLong(FIRST_WORD).flip());
    }

    @Override
    public void put(String name, ByteBuffer content) throws IOException {
      CRC32C checksum = new CRC32C();
      checksum.update(content.duplicate());
      entries.writeUTF(name);
      entries.writeLong(channel.position());
      entries.writeInt(content.remaining());
      entries.writeLong(checksum.getValue());
      count++;
      int padding = -content.remaining() & 7;
      write(content.duplicate());
      write(ByteBuffer.allocate(padding));
    }

    private void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    private static ByteBuffer little(int bytes) {
      return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Ends the file and has it reach the disk. */
    void whole() throws IOException {
      long offset = channel.position();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      new DataOutputStream(all).writeInt(count);
      table.writeTo(all);
      CRC32C checksum = new CRC32C();
      checksum.update(all.toByteArray());
      write(ByteBuffer.wrap(all.toByteArray()));
      ByteBuffer trailer = little(TRAILER);
      write(trailer.putLong(offset).putLong(checksum.getValue()).putLong(FIRST_WORD).flip());
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
