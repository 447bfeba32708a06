package vn.hocvuso.campaign.web;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/**
 * A target as it is typed; a row without amount and day is none.
 *
 * @param place the village ({@code v:CODE}) or organisation ({@code o:CODE}) that it is for; empty for all
 */
record TargetForm(
        @Nullable String group,
        @Nullable String place,
        @Nullable String percent,
        @Nullable String headCount,
        @Nullable String by) {

    static final TargetForm EMPTY = new TargetForm(null, null, null, null, null);
    static final String VILLAGE = "v:";
    static final String ORGANISATION = "o:";

    static TargetForm of(Target target) {
        return new TargetForm(
                target.group().name(),
                place(target),
                target.percent() == null
                        ? null
                        : target.percent().stripTrailingZeros().toPlainString().replace('.', ','),
                Written.orNull(target.headCount()),
                Written.orNull(target.by()));
    }

    private static @Nullable String place(Target target) {
        if (target.villageCode() != null) {
            return VILLAGE + target.villageCode();
        }
        return target.organisationCode() == null ? null : ORGANISATION + target.organisationCode();
    }

    boolean isEmpty() {
        return isBlank(percent) && isBlank(headCount) && isBlank(by);
    }

    Target target(Typed typed, String path) {
        Group asked = typed.one(path + "group", group, Group.class);
        if (asked == null) {
            typed.refuse(path + "group", "REQUIRED");
        }
        return new Target(
                asked == null ? Group.ADULT : asked,
                placeOf(VILLAGE),
                placeOf(ORGANISATION),
                typed.decimal(path + "percent", percent),
                typed.number(path + "headCount", headCount),
                typed.requiredDay(path + "by", by));
    }

    private @Nullable String placeOf(String kind) {
        return place != null && place.startsWith(kind) ? place.substring(kind.length()) : null;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
