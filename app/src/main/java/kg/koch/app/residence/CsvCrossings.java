package kg.koch.app.residence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kg.koch.app.residence.CsvBlock.Rows;
import kg.koch.app.residence.CsvBlocks.Block;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Reads crossings from CSV, plain or gzip, block by block on several threads. */
final class CsvCrossings {

  /** A usual row is longer: room for that many rows is rarely too little. */
  private static final int ROW_BYTES = 22;

  private final Path file;
  private final Observation observed;
  private final Workers workers;
  private final boolean keepsLines;
  private final List<String> similar;
  private long lines = 2;

  /**
   * @param similar columns in which similar travellers agree
   */
  CsvCrossings(
      Path file, Observation observed, Workers workers, boolean keepsLines, List<String> similar) {
    this.similar = similar;
    this.keepsLines = keepsLines;
    this.file = file;
    this.observed = observed;
    this.workers = workers;
  }

  /** An end of block within quotes: the blocks were cut at the wrong places. */
  private static final class OpenQuote extends Exception {
    private static final long serialVersionUID = 1L;

    OpenQuote() {
      super("", null, false, false);
    }
  }

  Crossings read() throws IOException {
    try {
      return read(false);
    } catch (OpenQuote cutWithinQuotes) {
      lines = 2;
      return readCarefully();
    }
  }

  private Crossings readCarefully() throws IOException {
    try {
      return read(true);
    } catch (OpenQuote neverClosed) {
      throw new BadInputException(
          Place.line(file.toString(), lines),
          "a closing quote",
          "the end of the file",
          "Close the quote, or write a quote within a field twice.");
    }
  }

  private Crossings read(boolean careful) throws IOException, OpenQuote {
    try (InputStream source = open()) {
      CsvBlocks blocks = new CsvBlocks(source, careful);
      byte[] first = blocks.headerLine();
      if (first.length == 0) {
        throw new BadInputException(
            Place.line(file.toString(), 1),
            "a header line such as person,date,direction",
            "an empty file or line",
            "Send the file again; it may have been cut.");
      }
      CsvHeader header = CsvHeader.of(file.toString(), first, similar);
      List<Rows> rows = rows(blocks, header);
      Alike.number(file.toString(), similar, rows.stream().map(Rows::columns).toList());
      return MergedBlocks.of(rows);
    } catch (EOFException cut) {
      throw damaged("a whole gzip file", "one that ends too early");
    } catch (ZipException notGzip) {
      throw damaged("a gzip file", "damaged or other content");
    } catch (CsvBlocks.LineTooLong tooLong) {
      throw damaged("lines of text", "more than 256 MiB without an end of line");
    }
  }

  private BadInputException damaged(String expected, String came) {
    return new BadInputException(
        Place.line(file.toString(), lines), expected, came, "Make or send the file again.");
  }

  private InputStream open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return FileKind.of(file) == FileKind.CSV ? bytes : new GZIPInputStream(bytes, 1 << 16);
  }

  private List<Rows> rows(CsvBlocks blocks, CsvHeader header) throws IOException, OpenQuote {
    List<Rows> done = new ArrayList<>();
    Deque<Future<Rows>> running = new ArrayDeque<>();
    ExecutorService pool = workers.pool();
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Block current = block;
      running.add(pool.submit(() -> read(blocks, current, header)));
      if (running.size() > workers.threads() + 1) {
        done.add(checked(workers.result(running.remove())));
      }
    }
    while (!running.isEmpty()) {
      done.add(checked(workers.result(running.remove())));
    }
    return done;
  }

  private Rows read(CsvBlocks blocks, Block block, CsvHeader header) {
    RowColumns columns = new RowColumns(observed, block.length() / ROW_BYTES, keepsLines);
    Rows rows = new CsvBlock(header, columns, block.bytes(), block.length()).read();
    blocks.giveBack(block);
    return rows;
  }

  private Rows checked(Rows rows) throws OpenQuote {
    if (rows.openQuote()) {
      throw new OpenQuote();
    }
    CsvFault fault = rows.fault();
    if (fault != null) {
      throw new BadInputException(
          Place.field(file.toString(), lines + fault.line, fault.field),
          fault.expected,
          fault.came,
          "Correct the line and run again.");
    }
    int[] line = rows.columns().line;
    for (int row = 0; line != null && row < rows.columns().rows; row++) {
      line[row] += (int) lines;
    }
    lines += rows.lines();
    return rows;
  }
}
