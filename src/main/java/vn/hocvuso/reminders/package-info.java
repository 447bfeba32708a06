/**
 * Nhắc hạn: who still has to finish by which day is told in the program, by e-mail, as a text for Zalo and in a calendar. All of
 * them read the effective deadlines that progress counts with, and tell figures, never names.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "audit",
            "access",
            "place",
            "roster",
            "learning",
            "campaign",
            "progress"
        })
@NullMarked
package vn.hocvuso.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
