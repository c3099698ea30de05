package kg.koch.publish.pxweb;

import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.text.Figures;
import org.jspecify.annotations.Nullable;

/** Cells as text: the number, or the sign that stands for it in PX files. */
final class CellTexts {

  static final String ABSENT = "...";

  private CellTexts() {}

  static String of(@Nullable CubeCell cell, Contents contents) {
    if (cell == null) {
      return ABSENT;
    }
    return switch (cell.state()) {
      case SHOWN -> {
        var value = contents.of(cell);
        yield value.isPresent() ? Figures.plain(value.getAsDouble()) : ABSENT;
      }
      case HIDDEN -> ".";
      case IMPRECISE -> "..";
      case IMPOSSIBLE -> "....";
    };
  }
}
