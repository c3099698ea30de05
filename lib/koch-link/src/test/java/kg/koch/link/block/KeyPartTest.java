package kg.koch.link.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.block.KeyPart.Taken;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Codes of parts, which hold within one run, and what is taken of a value, which holds always. */
class KeyPartTest {

  @Property(tries = 200)
  void taken_anyTwoValues_isTheSameIfAndOnlyIfTheirCodesAre(
      @ForAll FieldKind kind,
      @ForAll @Size(min = 2, max = 12)
          List<@StringLength(min = 1, max = 9) @Chars({'a', 'n', 'o', 'v', '1', '2', '.'}) String>
              texts) {
    ValuesBuilder builder = new ValuesBuilder();
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] folded = Folding.fold(kind, utf8, 0, utf8.length);
      builder.code(folded, 0, folded.length);
    }
    int size = builder.size();
    Field field = new Field("f", kind, builder.build(), new int[size + 1]);
    for (Taken taken : Taken.of(kind)) {
      KeyPart part = KeyPart.of(field, 0, taken);
      for (int one = 1; one <= size; one++) {
        byte[] ofOne = KeyPart.taken(kind, taken, field.values().get(one));
        assertThat(ofOne.length == 0).isEqualTo(part.code(new int[] {one}, 0) == 0);
        for (int other = 1; other <= size; other++) {
          byte[] ofOther = KeyPart.taken(kind, taken, field.values().get(other));
          assertThat(Arrays.equals(ofOne, ofOther))
              .isEqualTo(part.code(new int[] {one}, 0) == part.code(new int[] {other}, 0));
        }
      }
    }
  }
}
