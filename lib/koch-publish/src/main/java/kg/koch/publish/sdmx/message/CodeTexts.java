package kg.koch.publish.sdmx.message;

import java.util.List;
import java.util.function.Function;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.sdmx.DataSelection;
import org.jspecify.annotations.Nullable;

/** What the codes of one dimension look like in a message, each worked out when first met. */
final class CodeTexts {

  private final PublishedTable table;
  private final int axis;
  private final List<CodeMetadata> codes;
  private final Function<CodeMetadata, String> text;
  private final byte[] @Nullable [] made;

  CodeTexts(DataSelection data, int axis, Function<CodeMetadata, String> text) {
    this.table = data.table();
    this.axis = axis;
    this.codes = data.dimension(axis).codes();
    this.text = text;
    this.made = new byte[codes.size()][];
  }

  byte[] of(int row) {
    int position = table.position(row, axis);
    byte[] bytes = made[position];
    if (bytes == null) {
      bytes = Utf8Output.bytes(text.apply(codes.get(position)));
      made[position] = bytes;
    }
    return bytes;
  }
}
