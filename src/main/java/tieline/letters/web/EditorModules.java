package tieline.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;
import org.webjars.WebJarVersionLocator;

/**
 * Serves the modules of the editor (ProseMirror) under {@code /js/modules/}. They import one another by bare names, which a
 * browser cannot find without an inline import map, and the content policy allows nothing inline; so the names become
 * addresses on the way out. There is no build step.
 */
@Configuration(proxyBeanMethods = false)
class EditorModules implements WebMvcConfigurer {

    private static final String MODULES = "/js/modules/";
    private static final int KEPT_SECONDS = 3600;

    /** Where the webjars that are no ProseMirror module keep their module. */
    private static final Map<String, String> ELSEWHERE = Map.of("w3c-keyname", "index.js");

    private static final Pattern BARE_IMPORT = Pattern.compile("(\\bfrom\\s*)['\"]([a-z0-9-]+)['\"]");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(MODULES + "**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCachePeriod(KEPT_SECONDS)
                .resourceChain(true)
                .addResolver(new ModuleResolver())
                .addTransformer(withAddresses());
    }

    private static ResourceTransformer withAddresses() {
        return (request, resource, chain) -> {
            String script = new String(resource.getContentAsByteArray(), StandardCharsets.UTF_8);
            String addressed = BARE_IMPORT.matcher(script).replaceAll("$1\"./$2.js\"");
            return new TransformedResource(resource, addressed.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Finds a module by its name, whatever version the application carries. */
    private static final class ModuleResolver extends PathResourceResolver {

        private final WebJarVersionLocator versions = new WebJarVersionLocator();

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            if (!path.matches("[a-z0-9-]+\\.js")) {
                return null;
            }
            String name = path.substring(0, path.length() - ".js".length());
            String version = versions.version(name);
            String file = name + "/" + version + "/" + ELSEWHERE.getOrDefault(name, "dist/index.js");
            return version == null ? null : super.resolveResourceInternal(request, file, locations, chain);
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = location.createRelative(path);
            return found.isReadable() ? found : null;
        }
    }
}
