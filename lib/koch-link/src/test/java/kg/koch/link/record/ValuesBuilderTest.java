package kg.koch.link.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Distinct values and their codes. */
class ValuesBuilderTest {

  @Property
  void code_anyValues_isTheirNumberInTheOrderTheyCome(
      @ForAll @Size(max = 2_000)
          List<@NumericChars @StringLength(min = 1, max = 12) String> texts) {
    ValuesBuilder builder = new ValuesBuilder();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (String text : texts) {
      expected.putIfAbsent(text, expected.size() + 1);
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThat(builder.code(bytes, 0, bytes.length)).isEqualTo(expected.get(text));
    }
    Values values = builder.build();
    expected.forEach((text, code) -> assertThat(values.get(code)).asString().isEqualTo(text));
  }
}
