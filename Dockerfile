# The application as a container image; `docker compose up` builds it.
FROM eclipse-temurin:21-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package && cp target/tieline-*.jar /tieline.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --create-home tieline
COPY --from=build /tieline.jar /app/tieline.jar
USER tieline
WORKDIR /home/tieline
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app/tieline.jar"]
