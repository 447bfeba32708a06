package vn.hocvuso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "vn.hocvuso", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    void daysAndMomentsComeFromAClock(JavaClasses program) {
        noClasses()
                .should()
                .callMethodWhere(describe("asks java.time for now without a clock", ArchitectureTest::asksForNow))
                .check(program);
    }

    @ArchTest
    void oldDatesAreNotUsed(JavaClasses program) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(program);
    }

    @ArchTest
    void nothingIsInjectedIntoFields(JavaClasses program) {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(program);
    }

    @ArchTest
    void controllersArePackagePrivate(JavaClasses program) {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(program);
    }

    @ArchTest
    void controllersKnowNoServletRequest(JavaClasses program) {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.HttpServletRequest")
                .allowEmptyShould(true)
                .check(program);
    }

    @ArchTest
    void mappersArePackagePrivate(JavaClasses program) {
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(program);
    }

    @ArchTest
    void namesSayWhatAClassIs(JavaClasses program) {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Impl|Dto|DTO|Utils?|Service)$")
                .check(program);
    }

    @ArchTest
    void onlyWebPackagesAndTheSiteKnowWebAnnotations(JavaClasses program) {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hocvuso..web..", "vn.hocvuso.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind.annotation..")
                .check(program);
    }

    private static boolean asksForNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(
                                type -> type.isAssignableTo(Clock.class) || type.isAssignableTo(InstantSource.class));
    }
}
