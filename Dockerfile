# The command line in a container: `run`, `listen`, `doctor` and the others, no browser. Run it with a read-only root:
#   docker run --rm --read-only --tmpfs /tmp -v "$PWD/reports:/reports" -e SCIM_TOKEN interact-scim run --target …
FROM node:22-bookworm-slim AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/dist ./dist
COPY --from=build /app/openapi ./openapi
COPY --from=build /app/src ./src
COPY --from=build /app/examples ./examples
RUN mkdir /reports && chown node:node /reports
USER node
WORKDIR /reports
VOLUME /reports
ENTRYPOINT ["node", "/app/dist/src/cli/main.js"]
CMD ["--help"]
