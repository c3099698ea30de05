package kg.koch.synth;

/** The rows a block of units adds to each file, each with the key that orders it in the file. */
final class Rows {

  private final Line[] files;
  private final Line line = new Line(256);

  Rows(int count) {
    files = new Line[count];
    for (int i = 0; i < count; i++) {
      files[i] = new Line(64);
    }
  }

  /** An empty line to write the next row on, without its line end. */
  Line next() {
    line.clear();
    return line;
  }

  /** Adds the line last given out: eight bytes of key, eight of length, the row and its end. */
  void add(int file, long key) {
    line.put('\n');
    Line target = files[file];
    target.raw(key);
    target.raw(line.length());
    target.put(line.bytes(), 0, line.length());
  }

  Line file(int index) {
    return files[index];
  }
}
