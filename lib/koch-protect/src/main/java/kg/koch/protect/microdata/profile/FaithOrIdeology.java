package kg.koch.protect.microdata.profile;

import java.util.List;

/**
 * Religion and ideology are no field of anything published, as they are none of the catalog. Looked
 * for in a column's name and in its categories, in Kyrgyz, Russian and English.
 */
public final class FaithOrIdeology {

  private static final ColumnWords NAMES =
      ColumnWords.beginning(
          "religio|ideolog|faiths?(?!\\p{L})|confession|denomination|worship|belie[fv]|political (view|party)|party member|конфесси|религи|вероисповед|вера(?!\\p{L})|идеолог|партийн|дини?(?!\\p{L})|диний|динге|динди");

  private static final ColumnWords VALUES =
      ColumnWords.beginning(
          "islam|muslim|christian|orthodox|catholic|protestant|buddhis|jewish|judais|hindu|atheis|ислам|мусульман|христиан|православ|католи|протестант|будди|иуда|атеи|мусулман|салафи|salafi|шиит|суннит|sunni|shi ?(a|ite)(?!\\p{L})");

  private FaithOrIdeology() {}

  /**
   * Whether a column is about it.
   *
   * @param distinct the column's values, each once
   */
  public static boolean isIn(String name, List<String> distinct) {
    return NAMES.areIn(name) || distinct.stream().filter(VALUES::areIn).count() >= 2;
  }
}
