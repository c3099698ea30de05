package kg.koch.app.residence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Crossings apart by section of persons ({@link Edges}), each as a person key and a {@link
 * PackedCrossing}: in memory as far as it reaches, else in a file that is gone when this is closed.
 * Several threads fill it, each through a {@link SectionFiller} of its own.
 */
final class Sections implements AutoCloseable {

  /** Rows of a block; two numbers each. */
  static final int BLOCK_ROWS = 8192;

  private static final int ROW_BYTES = 2 * Long.BYTES;

  /** A third of the heap at most, and never more than a gibibyte. */
  private static final long MEMORY_ROWS =
      Math.min(Runtime.getRuntime().maxMemory() / 3, 1L << 30) / ROW_BYTES;

  private final Edges edges;
  private final Path beside;
  private final List<List<Block>> sections = new ArrayList<>();
  private final AtomicLong blocks = new AtomicLong();
  private final AtomicLong fileEnd = new AtomicLong();
  private final long memoryBlocks;
  private @Nullable FileChannel file;

  /**
   * @param beside the file is made in the same folder, with a longer name, if one is needed
   */
  Sections(Edges edges, Path beside) {
    this(edges, beside, MEMORY_ROWS);
  }

  Sections(Edges edges, Path beside, long memoryRows) {
    this.edges = edges;
    this.beside = beside;
    this.memoryBlocks = memoryRows / BLOCK_ROWS;
    for (int section = 0; section < edges.sections(); section++) {
      sections.add(new ArrayList<>());
    }
  }

  /**
   * A run of rows.
   *
   * @param pairs person keys and packed crossings by turns; null while they are in the file
   * @param offset where in the file
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Block(long @Nullable [] pairs, long offset, int rows) {

    /** The pairs of a block that was read. */
    long[] held() {
      return Objects.requireNonNull(pairs);
    }
  }

  /** One section of blocks that are in memory already. */
  static Sections held(List<Block> blocks, Path beside) {
    Sections sections = new Sections(Edges.NONE, beside);
    sections.sections.get(0).addAll(blocks);
    return sections;
  }

  Edges edges() {
    return edges;
  }

  int count() {
    return sections.size();
  }

  /**
   * Takes a block; what it holds is kept or written.
   *
   * @return an array to fill next: the same one if its rows were written
   */
  long[] add(int section, long[] pairs, int rows, ByteBuffer buffer) throws IOException {
    boolean kept = blocks.incrementAndGet() <= memoryBlocks;
    Block block =
        kept ? new Block(pairs, 0, rows) : new Block(null, written(pairs, rows, buffer), rows);
    List<Block> of = sections.get(section);
    synchronized (of) {
      of.add(block);
    }
    return kept ? new long[pairs.length] : pairs;
  }

  /** All rows of a section; those in the file are read anew into arrays of the store. */
  List<Block> read(int section, Workers workers, BlockStore store) {
    List<Block> of = sections.get(section);
    Block[] read = new Block[of.size()];
    long[][] arrays = store.arrays(of.size());
    workers.each(
        workers.threads(),
        thread -> {
          ByteBuffer buffer = buffer();
          for (int at = thread; at < read.length; at += workers.threads()) {
            Block block = of.get(at);
            read[at] = block.pairs() != null ? block : read(block, arrays[at], buffer);
          }
        });
    return List.of(read);
  }

  static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(BLOCK_ROWS * ROW_BYTES).order(ByteOrder.nativeOrder());
  }

  private long written(long[] pairs, int rows, ByteBuffer buffer) throws IOException {
    buffer.clear();
    buffer.asLongBuffer().put(pairs, 0, 2 * rows);
    buffer.limit(rows * ROW_BYTES);
    long offset = fileEnd.getAndAdd(buffer.limit());
    long at = offset;
    while (buffer.hasRemaining()) {
      at += file().write(buffer, at);
    }
    return offset;
  }

  private Block read(Block block, long[] into, ByteBuffer buffer) {
    try {
      buffer.clear().limit(block.rows() * ROW_BYTES);
      long at = block.offset();
      while (buffer.hasRemaining()) {
        int length = file().read(buffer, at);
        if (length < 0) {
          throw new IOException("The file of crossings set aside was cut: " + beside);
        }
        at += length;
      }
      buffer.flip();
      buffer.asLongBuffer().get(into, 0, 2 * block.rows());
      return new Block(into, 0, block.rows());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Made when first needed, for its owner's eyes only: it holds persons' journeys. */
  private synchronized FileChannel file() throws IOException {
    if (file == null) {
      Path folder = beside.toAbsolutePath().getParent();
      Path made = Files.createTempFile(folder, beside.getFileName() + ".", ".crossings");
      file =
          FileChannel.open(
              made,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
