// src/link/binary.ts
function e(e) {
	let t = e.getUint32(0, !0), n = new TextDecoder().decode(new Uint8Array(e.buffer, e.byteOffset + 4, t)), r = 4 + t;
	return {
		about: JSON.parse(n),
		payload: new DataView(e.buffer, e.byteOffset + r, e.byteLength - r)
	};
}
function t(t, n) {
	if (typeof n == "string") {
		t.onMessage(JSON.parse(n), null);
		return;
	}
	let { about: r, payload: i } = e(new DataView(n));
	t.onMessage(r, i);
}
// src/link/recorded.ts
var n = class {
	live = !1;
	onMessage = () => {};
	onState = () => {};
	parts = [];
	constructor(e) {
		this.read(e);
	}
	send(e) {
		let t = (e, t) => this.parts.filter((n) => n.about.type === e && (t === void 0 || n.about.arm === t)), n = e.type === "hello" ? t("welcome") : e.type === "open" ? t("opened", e.arm) : e.type === "weeks" ? t("weeks", e.arm) : [];
		for (let t of n) queueMicrotask(() => this.onMessage({
			...t.about,
			id: e.id
		}, t.payload));
	}
	arms() {
		return this.parts.filter((e) => e.about.type === "opened").map((e) => e.about.arm);
	}
	close() {}
	async read(t) {
		let n = Uint8Array.from(atob(t.trim()), (e) => e.charCodeAt(0)), r = new Blob([n]).stream().pipeThrough(new DecompressionStream("gzip")), i = await new Response(r).arrayBuffer();
		for (let t = 0; t < i.byteLength;) {
			let n = Number(new DataView(i).getBigUint64(t, !0));
			this.parts.push(e(new DataView(i, t + 8, n))), t += 8 + n;
		}
		this.onState("open");
	}
}, r = 300, i = 5e3, a = class {
	address;
	live = !0;
	onMessage = () => {};
	onState = () => {};
	socket = null;
	wait = r;
	ended = !1;
	constructor(e) {
		this.address = e, queueMicrotask(() => this.connect());
	}
	send(e) {
		this.socket?.readyState === WebSocket.OPEN && this.socket.send(JSON.stringify(e));
	}
	close() {
		this.ended = !0, this.socket?.close();
	}
	drop() {
		this.socket?.close();
	}
	connect() {
		if (this.ended) return;
		let e = new WebSocket(this.address);
		e.binaryType = "arraybuffer", this.socket = e, e.onopen = () => {
			this.wait = r, this.onState("open");
		}, e.onmessage = (e) => t(this, e.data), e.onclose = () => {
			this.ended || this.socket !== e || (this.onState("lost"), setTimeout(() => this.connect(), this.wait), this.wait = Math.min(this.wait * 2, i));
		};
	}
}, o = class {
	model;
	live = !0;
	onMessage = () => {};
	onState = () => {};
	constructor(e) {
		this.model = e, e.on("msg:custom", this.heard), queueMicrotask(() => this.onState("open"));
	}
	send(e) {
		this.model.send(e);
	}
	close() {
		this.model.off("msg:custom", this.heard);
	}
	heard = (t, n) => {
		let r = n?.[0];
		if (t.type !== "binary" || !r) {
			this.onMessage(t, null);
			return;
		}
		let i = new Uint8Array(r.buffer, r.byteOffset, r.byteLength).slice(), { about: a, payload: o } = e(new DataView(i.buffer));
		this.onMessage(a, o);
	};
}, s = 65535, c = {
	f4: 4,
	u2: 2,
	i2: 2,
	i1: 1
}, l = [
	"patients",
	"professionals",
	"groups",
	"organisations"
], u = (e) => Math.ceil(e / 8) * 8, d = class {
	length;
	measures;
	flowsAt;
	flowsCount;
	places = /* @__PURE__ */ new Map();
	measurePlace = /* @__PURE__ */ new Map();
	constructor(e, t) {
		this.measures = e.weekly, e.weekly.forEach((e, t) => this.measurePlace.set(e, t)), this.flowsAt = e.weekly.length * 8, this.flowsCount = e.flows[0] * e.flows[1] * e.flows[2];
		let n = this.flowsAt + this.flowsCount * 8;
		for (let r of l) for (let [i, a] of e.actors[r]) this.places.set(`${r}.${i}`, {
			form: a,
			offset: n,
			count: t[r]
		}), n += u(t[r] * (c[a] ?? 1));
		this.length = n;
	}
	measureAt(e) {
		return this.measurePlace.get(e) ?? -1;
	}
	column(e, t, n) {
		let r = this.places.get(`${t}.${n}`);
		if (!r) throw Error(`no column ${t}.${n}`);
		let i = e.byteOffset + r.offset;
		switch (r.form) {
			case "f4": return new Float32Array(e.buffer, i, r.count);
			case "u2": return new Uint16Array(e.buffer, i, r.count);
			case "i2": return new Int16Array(e.buffer, i, r.count);
			default: return new Int8Array(e.buffer, i, r.count);
		}
	}
}, f = class {
	shape;
	weeks;
	known = 0;
	frames = [];
	series;
	constructor(e, t) {
		this.shape = e, this.weeks = t, this.series = new Float64Array(e.measures.length * t);
	}
	add(e, t, n) {
		if (!(e > this.known || n.byteLength !== t * this.shape.length)) {
			for (let r = 0; r < t; r += 1) {
				let t = new DataView(n.buffer, n.byteOffset + r * this.shape.length, this.shape.length), i = e + r;
				this.frames[i] = t;
				let a = new Float64Array(t.buffer, t.byteOffset, this.shape.measures.length);
				for (let e = 0; e < a.length; e += 1) this.series[e * this.weeks + i] = a[e];
			}
			this.known = Math.max(this.known, e + t);
		}
	}
	cut(e) {
		this.known = Math.min(this.known, e), this.frames.length = Math.min(this.frames.length, e);
	}
	has(e) {
		return e < this.known;
	}
	column(e, t, n) {
		return this.shape.column(this.frames[e], t, n);
	}
	measure(e) {
		let t = this.shape.measureAt(e);
		return this.series.subarray(t * this.weeks, (t + 1) * this.weeks);
	}
	flows(e) {
		let t = this.frames[e];
		return new Float64Array(t.buffer, t.byteOffset + this.shape.flowsAt, this.shape.flowsCount);
	}
	mean(e, t) {
		let n = this.measure(e), r = 0;
		for (let e = 0; e <= t; e += 1) r += n[e];
		return r / Math.max(t + 1, 1);
	}
};
// src/state/arm.ts
function p(e, t) {
	let n = (e) => JSON.stringify(e.map(({ week: e, set: t }) => [e, Object.entries(t).sort(([e], [t]) => e < t ? -1 : 1)]));
	return n(e) === n(t);
}
var m = class e {
	name;
	scenario;
	levers;
	schedule;
	opened = null;
	frames = null;
	failure = "";
	opening = !1;
	again = !1;
	fetching = !1;
	constructor(e, t, n = {}, r = null) {
		this.name = e, this.scenario = t, this.levers = n, this.schedule = r;
	}
	accept(e, t) {
		this.frames && this.opened && this.opened.weeks === e.weeks && JSON.stringify(this.opened.counts) === JSON.stringify(e.counts) && this.frames ? this.frames.cut(e.first_new) : this.frames = new f(new d(t, e.counts), e.weeks), this.opened = e, this.failure = "", this.fetching = !1;
	}
	get plan() {
		return this.schedule ?? this.opened?.schedule ?? [];
	}
	valueAt(e, t) {
		let n = e in this.levers ? this.levers[e] : this.opened?.values[e];
		for (let r of this.plan) r.week <= t && e in r.set && (n = r.set[e]);
		return n;
	}
	set(e, t, n) {
		let r = this.plan.map((e) => ({
			week: e.week,
			set: { ...e.set }
		}));
		if (n <= 0 && !r.some((t) => t.week === 0 && e in t.set)) {
			this.levers = {
				...this.levers,
				[e]: t
			};
			return;
		}
		let i = r.find((e) => e.week === n);
		i ? i.set[e] = t : r.push({
			week: n,
			set: { [e]: t }
		}), this.schedule = r.sort((e, t) => e.week - t.week);
	}
	move(e, t) {
		let n = this.plan.find((t) => t.week === e);
		if (!n || e === t) return;
		let r = this.plan.filter((e) => e !== n).map((e) => ({
			week: e.week,
			set: { ...e.set }
		})), i = r.find((e) => e.week === t);
		i ? Object.assign(i.set, n.set) : r.push({
			week: t,
			set: { ...n.set }
		}), this.schedule = r.sort((e, t) => e.week - t.week);
	}
	remove(e) {
		this.schedule = this.plan.filter((t) => t.week !== e);
	}
	undo(e, t) {
		let n = (t) => Object.fromEntries(Object.entries(t).filter(([t]) => t !== e));
		if (this.levers = n(this.levers), !this.schedule) return;
		let r = new Map(this.schedule.map((e) => [e.week, n(e.set)]));
		for (let { week: n, set: i } of t ?? []) e in i && r.set(n, {
			...r.get(n),
			[e]: i[e]
		});
		let i = [...r].filter(([, e]) => Object.keys(e).length > 0);
		this.schedule = i.map(([e, t]) => ({
			week: e,
			set: t
		})).sort((e, t) => e.week - t.week), t && p(this.schedule, t) && (this.schedule = null);
	}
	get changed() {
		return Object.keys(this.levers).length > 0 || this.schedule !== null;
	}
	copy(t) {
		return new e(t, this.scenario, { ...this.levers }, this.schedule && structuredClone(this.schedule));
	}
}, h = {
	seed: 0,
	patients: 3,
	weeks: 1
};
function g(e, t) {
	return e === "seed" ? t.setup.seed.high : t.limits[e];
}
function _(e, t, n) {
	let r = Number.isFinite(t) ? Math.round(t) : h[e];
	return Math.min(Math.max(r, h[e]), g(e, n));
}
// src/state/topics.ts
var v = class {
	heard = /* @__PURE__ */ new Map();
	on(e, t) {
		for (let n of [e].flat()) this.heard.has(n) || this.heard.set(n, /* @__PURE__ */ new Set()), this.heard.get(n).add(t);
	}
	emit(...e) {
		let t = /* @__PURE__ */ new Set();
		for (let n of e) for (let e of this.heard.get(n) ?? []) t.add(e);
		for (let e of t) e();
	}
}, y = [
	"learn",
	"explore",
	"gallery"
], b = ["map", "structure"], x = [
	"trust",
	"value",
	"power",
	"burden",
	"activation"
], S = [
	1,
	2,
	4,
	10,
	20
], C = class extends v {
	welcome = null;
	arms = /* @__PURE__ */ new Map();
	setup = {
		seed: 1,
		patients: 300,
		weeks: 104
	};
	mode = "learn";
	lesson = "";
	week = 0;
	between = 0;
	reached = 0;
	playing = !1;
	speed = 4;
	edited = "A";
	view = "map";
	colour = "trust";
	trails = !1;
	selection = null;
	hover = null;
	actor = null;
	bands = null;
	progress = null;
	cards = /* @__PURE__ */ new Map();
	state = "connecting";
	refusal = "";
	get a() {
		return this.arms.get("A");
	}
	get b() {
		return this.arms.get("B");
	}
	get editedArm() {
		return this.arms.get(this.edited) ?? this.a;
	}
	get weeks() {
		return this.a?.opened?.weeks ?? this.setup.weeks;
	}
	get known() {
		return Math.min(...[...this.arms.values()].map((e) => e.frames?.known ?? 0)) - 1;
	}
	refuse(e) {
		this.refusal = String(e ?? ""), this.emit("said");
	}
}, w = (e) => encodeURIComponent(String(e));
function T(e) {
	return Object.entries(e).map(([e, t]) => `${e}:${w(t)}`).join(",");
}
function E(e, t) {
	let n = e.indexOf(t);
	return n < 0 ? null : [e.slice(0, n), e.slice(n + t.length)];
}
var D = /^\d+$/;
function O(e, t) {
	let n = D.test(e ?? "") ? Number(e) : NaN;
	return n <= t ? n : void 0;
}
function ee(e, t) {
	if (t.kind === "switch") return e === "true" || e !== "false" && void 0;
	if (t.kind === "choice") return e || void 0;
	let n = e.trim() ? Number(e) : NaN;
	if (!Number.isFinite(n)) return;
	let r = Math.min(Math.max(n, t.low ?? n), t.high ?? n);
	return t.kind === "integer" ? Math.round(r) : r;
}
function te(e) {
	try {
		return decodeURIComponent(e);
	} catch {
		return "";
	}
}
function k(e, t) {
	let n = {};
	for (let r of e.split(",")) {
		let [e, i] = E(r, ":") ?? ["", ""], a = t.get(e), o = a && ee(te(i), a);
		o !== void 0 && (n[e] = o);
	}
	return n;
}
function ne(e) {
	let t = [e.scenario, T(e.levers)];
	return e.schedule && t.push("=", ...e.schedule.map((e) => `${e.week}!${T(e.set)}`)), t.join(";");
}
function re(e, t, n) {
	let [r = "", i = "", a, ...o] = e.split(";");
	return {
		scenario: r,
		levers: k(i, t),
		schedule: a === "=" ? ie(o, t, n) : null
	};
}
function ie(e, t, n) {
	let r = /* @__PURE__ */ new Map();
	for (let i of e) {
		let [e, a] = E(i, "!") ?? ["", ""], o = O(e, n - 1), s = k(a, t);
		o !== void 0 && Object.keys(s).length && r.set(o, {
			...r.get(o),
			...s
		});
	}
	return [...r].map(([e, t]) => ({
		week: e,
		set: t
	})).sort((e, t) => e.week - t.week);
}
function ae(e) {
	let t = [["m", e.mode]];
	e.lesson && t.push(["lesson", e.lesson]);
	for (let [n, r] of e.arms) t.push([n.toLowerCase(), ne(r)]);
	return t.push(["seed", String(e.setup.seed)], ["n", String(e.setup.patients)], ["w", String(e.setup.weeks)]), t.push(["t", String(e.week)], ["r", String(e.reached)], ["c", e.colour], ["view", e.view]), e.trails && t.push(["trails", "1"]), e.speed !== 4 && t.push(["v", String(e.speed)]), e.edited === "B" && t.push(["edit", "B"]), e.selection && t.push(["who", `${e.selection.kind}.${e.selection.slot}`]), t.map(([e, t]) => `${e}=${t.replaceAll("&", "%26")}`).join("&");
}
function oe(e, t) {
	let n = t.welcome, r = new Map(n.levers.map((e) => [e.path, e])), i = new Map(e.replace(/^#/, "").split("&").map((e) => {
		let [t, n] = E(e, "=") ?? ["", ""];
		return [t, n.replaceAll("%26", "&")];
	})), a = (e, t, n) => t.find((t) => String(t) === i.get(e)) ?? n, o = (e, t, n, r) => {
		let a = Number(i.get(e) || NaN);
		return Number.isInteger(a) ? Math.min(Math.max(a, t), n) : r;
	};
	t.mode = a("m", y, t.mode), t.lesson = i.get("lesson") ?? t.lesson;
	let { limits: s } = n;
	t.setup = {
		seed: o("seed", h.seed, g("seed", n), t.setup.seed),
		patients: o("n", h.patients, g("patients", n), t.setup.patients),
		weeks: o("w", h.weeks, g("weeks", n), t.setup.weeks)
	};
	let c = new Set(n.scenarios.map((e) => e.name));
	for (let e of ["A", "B"]) {
		let { scenario: n, levers: a, schedule: o } = re(i.get(e.toLowerCase()) ?? "", r, s.weeks);
		c.has(n) && t.arms.set(e, new m(e, n, a, o));
	}
	t.week = o("t", 0, t.setup.weeks - 1, t.week), t.reached = Math.max(t.week, o("r", 0, t.setup.weeks - 1, t.reached)), t.colour = a("c", x, t.colour), t.view = a("view", b, t.view), t.trails = i.get("trails") === "1", t.speed = a("v", S, t.speed), i.get("edit") === "B" && t.arms.has("B") && (t.edited = "B");
	let [u, d] = E(i.get("who") ?? "", ".") ?? [], f = O(d, g("patients", n) - 1), p = l.find((e) => e === u);
	p && f !== void 0 && (t.selection = {
		kind: p,
		slot: f
	});
}
// src/state/prepare.ts
function se(e, t) {
	let n = e.welcome, r = n.scenarios.find((e) => e.name === n.start);
	if (r) {
		let { seed: t, patients: i, weeks: a } = r.setup;
		e.setup = {
			seed: _("seed", t, n),
			patients: _("patients", i, n),
			weeks: _("weeks", a, n)
		};
	}
	t.length > 1 && oe(t, e), e.arms.has("A") || (e.arms = new Map([["A", new m("A", n.start)], ...e.arms])), n.start !== "baseline" && t.length <= 1 && (e.mode = "explore");
}
// src/state/background.ts
var A = class {
	shown;
	calls;
	live;
	job = 0;
	drawing = !1;
	constructor(e, t, n) {
		this.shown = e, this.calls = t, this.live = n;
	}
	run(e) {
		let { shown: t } = this;
		t.progress = {
			done: 0,
			total: e * t.arms.size
		}, t.bands = null;
		let n = ++this.job;
		this.calls.ask({
			type: "runs",
			count: e
		}, (e) => {
			n === this.job && (e.type === "progress" ? t.progress = {
				done: e.done,
				total: e.total
			} : (t.progress = null, e.type === "bands" ? t.bands = e : e.type === "refused" && t.refuse(e.why)), t.emit("runs"));
		}, !0), t.emit("runs");
	}
	cancel() {
		this.calls.say({ type: "cancel" }), this.job += 1, this.shown.progress = null, this.shown.emit("runs");
	}
	forget() {
		let { shown: e } = this;
		e.progress && this.calls.say({ type: "cancel" }), this.job += 1, (e.bands || e.progress) && (e.bands = e.progress = null, e.emit("runs"));
	}
	gallery() {
		let { shown: e } = this;
		!this.drawing && this.live && (this.drawing = !0, this.calls.ask({ type: "gallery" }, (t) => {
			t.type === "card" && (e.cards.set(t.name, t), e.emit("card"));
		}, !0));
	}
	resume() {
		let { cards: e, welcome: t } = this.shown;
		!this.drawing || e.size >= t.scenarios.length || (this.drawing = !1, this.gallery());
	}
}, j = /* @__PURE__ */ new Set([
	"bands",
	"refused",
	"cancelled"
]), M = class {
	link;
	waiting = /* @__PURE__ */ new Map();
	number = 0;
	constructor(e) {
		this.link = e;
	}
	ask(e, t, n = !1) {
		this.number += 1;
		let r = this.number;
		this.waiting.set(r, (e, i) => {
			(!n || j.has(e.type)) && this.waiting.delete(r), t(e, i);
		}), this.link.send({
			...e,
			id: r
		});
	}
	say(e) {
		this.link.send(e);
	}
	hear(e, t) {
		let n = this.waiting.get(e.id);
		return n?.(e, t), n !== void 0;
	}
	forget() {
		this.waiting.clear();
	}
}, ce = .25, N = class {
	shown;
	weeks;
	held = !1;
	last = 0;
	constructor(e, t) {
		this.shown = e, this.weeks = t;
	}
	goTo(e) {
		let { shown: t } = this;
		t.between = 0, t.week = Math.min(Math.max(Math.round(e), 0), t.weeks - 1), t.reached = Math.max(t.reached, t.week), this.weeks.fetch(), t.emit("week");
	}
	stopAt(e) {
		this.play(!1), this.goTo(e);
	}
	play(e) {
		let { shown: t } = this;
		e && t.week >= t.weeks - 1 && (t.week = 0, t.between = 0), e !== t.playing && (t.playing = e, t.between = 0, t.emit("play", "week"));
	}
	toggle() {
		this.play(!this.shown.playing);
	}
	setSpeed(e) {
		this.shown.speed = e, this.shown.emit("play");
	}
	hold(e) {
		this.held = e;
	}
	tick(e) {
		let { shown: t } = this, n = Math.min((e - this.last) / 1e3, ce);
		if (this.last = e, !t.playing || this.held) return;
		t.between += n * t.speed;
		let r = !1;
		for (; t.between >= 1 && t.week < t.known && t.week < t.weeks - 1;) --t.between, t.week += 1, r = !0;
		t.week >= t.known && (t.between = Math.min(t.between, 1)), r && (t.reached = Math.max(t.reached, t.week), this.weeks.fetch(), t.emit("week")), t.week >= t.weeks - 1 && this.play(!1);
	}
}, P = 40, le = 40, ue = 6, de = 1e6, fe = class {
	shown;
	calls;
	constructor(e, t) {
		this.shown = e, this.calls = t;
	}
	fetch() {
		let { shown: e } = this, t = Math.max(e.week, e.reached) + P;
		for (let n of e.arms.values()) {
			let { frames: r, opened: i } = n;
			if (!r || !i || n.fetching || n.opening || r.known >= Math.min(t, i.weeks)) continue;
			n.fetching = !0;
			let a = r.known <= e.week && e.week < r.known + ue ? ue : Math.max(ue, Math.min(le, Math.floor(de / r.shape.length)));
			this.calls.ask({
				type: "weeks",
				arm: n.name,
				first: r.known,
				count: a
			}, (t, i) => {
				e.arms.get(n.name)?.frames === r && this.take({
					...t,
					arm: n.name
				}, i);
			});
		}
	}
	take(e, t) {
		let n = this.shown.arms.get(e.arm ?? "A");
		n?.frames && (e.type !== "weeks" || e.revision === n.opened?.revision) && (n.fetching = !1, e.type === "weeks" && t && (n.frames.add(e.first, e.count, t), n.failure = e.failure ?? "", this.shown.emit("frames")), this.fetch());
	}
}, pe = class extends C {
	link;
	prepared;
	live;
	player;
	background;
	calls;
	frames;
	own = /* @__PURE__ */ new Map();
	constructor(e, t) {
		super(), this.link = e, this.prepared = t, this.live = e.live, this.calls = new M(e), this.frames = new fe(this, this.calls), this.player = new N(this, this.frames), this.background = new A(this, this.calls, e.live), e.onMessage = (e, t) => this.receive(e, t), e.onState = (e) => this.changeState(e);
	}
	start(e, t, n = {}, r = null) {
		let i = this.arms.get(e), a = new m(e, t, n, r);
		i && Object.assign(a, {
			opened: i.opened,
			frames: i.frames,
			opening: i.opening
		}), this.arms.set(e, a), this.arms = new Map([...this.arms].sort(([e], [t]) => e.localeCompare(t))), this.ask(a), this.emit("arms");
	}
	rewind() {
		this.week = this.reached = this.between = 0;
	}
	startOver(e, t = {}) {
		this.rewind(), this.start("A", e, t), this.emit("week");
	}
	compare(e) {
		let t = this.a.copy("B");
		e ? this.start("B", e) : this.start("B", t.scenario, t.levers, t.schedule), this.edited = "B", this.emit("arms");
	}
	dropB() {
		this.arms.delete("B") && (this.calls.say({
			type: "close",
			arm: "B"
		}), this.edited = "A", this.background.forget(), this.emit("arms", "frames", "week"));
	}
	setLever(e, t, n = this.editedArm, r = this.week) {
		this.changeArm(n, (n) => n.set(e, t, r));
	}
	undo(e, t = this.editedArm) {
		this.changeArm(t, (n) => n.undo(e, this.own.get(t.scenario)));
	}
	changeArm(e, t) {
		t(e), this.ask(e), this.emit("levers");
	}
	reset(e) {
		this.start(e.name, e.scenario);
	}
	setSetup(e) {
		Object.assign(this.setup, e), this.rewind();
		for (let e of this.arms.values()) this.ask(e);
		this.emit("arms");
	}
	ask(e) {
		if (this.background.forget(), this.state !== "open") return;
		if (e.opening) {
			e.again = !0;
			return;
		}
		e.opening = !0, this.refusal = "";
		let { name: t, scenario: n, levers: r, schedule: i } = e, a = {
			type: "open",
			arm: t,
			scenario: n,
			levers: r,
			schedule: i,
			...this.setup,
			show: this.week
		};
		this.calls.ask(a, (t) => {
			t.type === "opened" && !i && this.own.set(n, t.schedule), this.opened(e, t);
		});
	}
	opened(e, t) {
		let n = this.arms.get(e.name);
		n && (n.opening = !1, t.type === "opened" && this.welcome ? (n.accept(t, this.welcome.layout), n.fetching = t.following > 0, this.week = Math.min(this.week, n.opened.weeks - 1), this.reached = Math.min(this.reached, n.opened.weeks - 1)) : this.refused(e, t.why), (n.again || n !== e) && (n.again = !1, this.ask(n)), this.emit("arms"), this.frames.fetch());
	}
	refused(e, t) {
		this.arms.get(e.name) === e && !e.opened && e.changed && (e.levers = {}, e.schedule = null, this.ask(e)), this.refuse(t);
	}
	select(e) {
		this.selection = e, this.actor = null, this.emit("selection");
	}
	askActor() {
		this.selection && this.live && this.calls.ask({
			type: "actor",
			...this.selection,
			week: this.week
		}, (e) => {
			let { selection: t } = this;
			e.type === "actor" && e.slot === t?.slot && e.kind === t?.kind && (this.actor = e, this.emit("actor"));
		});
	}
	keep(e, t, n, r) {
		this.calls.ask({
			type: "keep",
			what: e,
			arm: t,
			week: this.week,
			view: n
		}, (e, t) => {
			e.type === "file" && t ? r(e.name, e.media, t) : this.refuse(e.why);
		});
	}
	receive(e, t) {
		if (e.type === "welcome" && !this.welcome) {
			this.welcome = e, this.prepared(this), this.emit("welcome", "mode", "look", "play");
			for (let e of this.arms.values()) this.ask(e);
		} else this.calls.hear(e, t) || (e.type === "weeks" ? this.frames.take(e, t) : e.type === "refused" && this.refuse(e.why));
	}
	changeState(e) {
		this.state = e, this.calls.forget(), this.progress = null;
		for (let e of this.arms.values()) Object.assign(e, {
			opening: !1,
			fetching: !1,
			again: !1
		});
		if (e === "open") {
			if (!this.welcome) this.calls.ask({ type: "hello" }, () => {});
			else {
				for (let e of this.arms.values()) this.ask(e);
				this.background.resume();
			}
		}
		this.emit("link", "runs");
	}
};
// src/dom.ts
function F(e, t = {}, ...n) {
	let r = document.createElement(e);
	for (let [e, n] of Object.entries(t)) n != null && n !== !1 && (e.startsWith("on") && typeof n == "function" ? r.addEventListener(e.slice(2), n) : e in r && !e.includes("-") && e !== "list" ? r[e] = n : r.setAttribute(e === "class" ? "class" : e, n === !0 ? "" : String(n)));
	return r.append(...n.filter((e) => e != null && e !== !1)), r;
}
var me = "http://www.w3.org/2000/svg";
function I(e, t = {}, ...n) {
	let r = document.createElementNS(me, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.append(...n), r;
}
var he = {
	play: "M8 5v14l11-7z",
	pause: "M7 5h4v14H7zM13 5h4v14h-4z",
	next: "M6 5l9 7-9 7zM16 5h2.5v14H16z",
	back: "M18 5l-9 7 9 7zM5.5 5H8v14H5.5z",
	start: "M19 5l-8 7 8 7zM11 5l-8 7 8 7z",
	plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
	minus: "M5 11h14v2H5z",
	fit: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
	close: "M6.4 5l5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
	reset: "M12 5a7 7 0 1 1-6.6 4.7l1.9.7A5 5 0 1 0 12 7v3L7.500 6 12 2z",
	down: "M11 4h2v9l3.500-3.500 1.400 1.400L12 17l-5.900-6.100 1.400-1.400L11 13zM5 19h14v2H5z",
	theme: "M12 3a9 9 0 1 0 0 18zM12 5v14a7 7 0 0 0 0-14z",
	help: "M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3.300 1.500C12 11.600 11 12.300 11 14v1h2v-1c0-1 .7-1.500 1.600-2.300A4 4 0 0 0 12 5z"
};
function ge(e) {
	let t = I("svg", {
		viewBox: "0 0 24 24",
		width: 18,
		height: 18,
		"aria-hidden": "true",
		focusable: "false"
	});
	return t.append(I("path", {
		d: he[e] ?? "",
		fill: "currentColor",
		"fill-rule": "evenodd"
	})), t;
}
function L(e, ...t) {
	e.replaceChildren(...t.filter((e) => !!e));
}
var _e = 0;
function R(e) {
	return _e += 1, `cv-${e}-${_e}`;
}
var ve = {
	title: "covalue",
	subtitle: "when does working together create value, when does it destroy it, and for whom?",
	skip: "Skip to the map",
	connecting: "Getting the model ready. The first time on a machine this takes about half a minute; then it starts at once.",
	lost: "The connection was lost. The page comes back by itself.",
	recorded: "A recorded run: play it, stop it, look around. To change levers, start “covalue explore”.",
	modes: {
		label: "What to do",
		learn: "Learn",
		explore: "Explore",
		gallery: "Gallery"
	},
	jumps: {
		label: "Parts of the page",
		map: "Map",
		lesson: "Lesson",
		levers: "Levers",
		weeks: "Week by week",
		happened: "What happened",
		who: "Who",
		keep: "Keep"
	},
	theme: {
		light: "Light colours",
		dark: "Dark colours"
	},
	themes: {
		power: "Power",
		trust: "Trust",
		compensation: "Compensation",
		community: "Community",
		organisation: "Organisation",
		production: "Production",
		baseline: "To compare with"
	},
	scenario: {
		label: "Scenario",
		look_at: "Look at",
		theories: "Theories",
		other: "B begins from",
		changed: "changed",
		theory: "Theory"
	},
	arms: {
		A: "A",
		compare: "Compare with B",
		drop: "Close B",
		edit: "The levers move",
		note: "B has the same people and the same luck as A; only what you change differs."
	},
	levers: {
		title: "Levers",
		find: "Find a lever",
		found: "{count} {count|lever|levers}",
		none: "No lever of that name",
		more: "{count} more of this theme",
		reset: "Reset to scenario",
		reset_one: "Back to the scenario’s value",
		from_start: "Holds from week 0.",
		from_week: "A lever moved now holds from week {week}.",
		tip: "{meaning} Range {low} to {high}{unit}. Source: {source}.",
		tip_choice: "{meaning} Source: {source}.",
		about: "About {name}",
		on: "on",
		off: "off"
	},
	setup: {
		title: "People and luck",
		seed: "Seed",
		patients: "Patients",
		weeks: "Weeks",
		new_seed: "Other luck",
		note: "The same seed gives the same people and the same luck."
	},
	map: {
		title: "Map",
		map: "Practice space",
		structure: "Structure",
		colour: "Colour by",
		trails: "Trails of services",
		x: "whose knowledge counts: biomedical → lived",
		y: "who leads: professional → user",
		zoom: "Size of the picture",
		zoom_in: "Enlarge",
		zoom_out: "Make smaller",
		fit: "Show all",
		alt_map: "Map of practice space, arm {arm}, week {week}. {count} patients stand on average at {x} between biomedical and lived knowledge and at {y} between professional-led and user-led; services at {sx} and {sy}. {met} {met|encounter|encounters} this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		alt_structure: "Structure, arm {arm}, week {week}: {organisations} {organisations|organisation|organisations} with {professionals} {professionals|professional|professionals} and {count} patients, {groups} {groups|group|groups}. {met} {met|encounter|encounters} this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		table: "Show as a table",
		hide_table: "Hide the table",
		person: "Person",
		page: "People {from} to {to} of {count}",
		next: "Next",
		previous: "Previous",
		little: "little",
		much: "much",
		loses: "loses",
		gains: "gains",
		left: "left the service"
	},
	kinds: {
		patients: "Patients",
		professionals: "Professionals",
		groups: "Groups",
		organisations: "Organisations",
		patient: "Patient",
		professional: "Professional",
		group: "Group",
		organisation: "Organisation",
		society: "Society"
	},
	colours: {
		trust: "trust",
		value: "value this week",
		power: "say in decisions",
		burden: "burden",
		activation: "activation"
	},
	classes: {
		created: "co-created",
		destroyed: "co-destroyed",
		exploited: "user exploited",
		depleted: "provider depleted",
		neutral: "neutral",
		created_means: "both gain",
		destroyed_means: "both lose",
		exploited_means: "the provider gains, the user loses",
		depleted_means: "the user gains, the provider loses",
		neutral_means: "nobody gains or loses"
	},
	clock: {
		label: "Time",
		play: "Play",
		pause: "Pause",
		step: "One week on",
		back: "One week back",
		start: "To week 0",
		speed: "Speed",
		rate: "{rate} {rate|week|weeks}/s",
		scrub: "Week",
		week: "Week {week}",
		of: "of {weeks}"
	},
	timeline: {
		none: "None yet: move a lever after week 0, and it stands here.",
		marker: "Arm {arm}, week {week}: {what}. Arrow keys move it, Delete removes it.",
		remove: "Remove",
		sets: "{name} to {value}",
		week: "week {week}",
		earlier: "One week earlier",
		later: "One week later"
	},
	happened: {
		title: "What happened",
		so_far: "Means from week 0 to week {week}. Value is in standard deviations a week; trust, say, health and burden run from 0 to 1.",
		outcome: "Outcome",
		difference: "B − A",
		same: "the same",
		higher: "{size} more",
		lower: "{size} less",
		anecdote: "One paired run is an anecdote: it shows what can happen, not what to expect.",
		encounters: "What encounters did",
		encounters_note: "Share of encounters, mean of four weeks.",
		charts: "Week by week",
		alt_stream: "Arm {arm}: shares of encounters over time. In week {week}: {created} co-created, {depleted} provider depleted, {exploited} user exploited, {destroyed} co-destroyed.",
		alt_chart: "{name} over {weeks} {weeks|week|weeks}. {values}",
		alt_value: "Arm {arm}: {value} in week {week}, {start} in week 0.",
		click: "Click in a chart to go to that week."
	},
	sentence: {
		start: "Week {week}. Press play, or move a lever and see.",
		rise: "By week {week}, {name} has risen from {from} to {to} in arm {arm}{since}.",
		fall: "By week {week}, {name} has fallen from {from} to {to} in arm {arm}{since}.",
		still: "Week {week}: nothing has moved much in {arms} over the last {weeks} {weeks|week|weeks}.",
		since: ", {weeks} {weeks|week|weeks} after {what}",
		since_now: ", as {what} is set",
		apart: "A and B are furthest apart in {name}: {a} in A, {b} in B."
	},
	outcomes: {
		share_co_created: "Encounters co-created",
		share_co_destroyed: "Encounters co-destroyed",
		share_user_exploited: "Encounters exploiting the user",
		share_provider_depleted: "Encounters depleting the provider",
		value_user: "Value to patients",
		value_provider: "Value to professionals",
		trust_own: "Trust in the own professional",
		trust_organisation: "Trust in the organisation",
		credence: "Belief in promises",
		enacted_share: "Users’ say in decisions",
		health: "Health",
		activation: "Activation",
		burden: "Burden of users",
		burnout: "Burnout of professionals",
		participation: "Taking part beside encounters",
		participation_claimants: "Taking part, on benefits",
		participation_others: "Taking part, not on benefits",
		waiting: "Waiting in vain",
		design_payoff: "Designs that fit needs",
		mobilisation: "Mobilisation of groups"
	},
	brief: {
		share_co_created: "Co-created",
		share_co_destroyed: "Co-destroyed",
		share_user_exploited: "User exploited",
		share_provider_depleted: "Provider depleted",
		value_user: "Value to patients",
		value_provider: "Value to staff",
		trust_own: "Trust",
		enacted_share: "Users’ say",
		health: "Health",
		burden: "Burden",
		participation: "Taking part",
		waiting: "Waiting in vain"
	},
	slack: {
		title: "Who gains, who loses",
		note: "Value a week by free time and money (slack), mean so far, in standard deviations.",
		low: "least slack",
		middle: "middle",
		high: "most slack",
		people: {
			low: "people with least slack",
			middle: "people in the middle",
			high: "people with most slack"
		},
		gains: "{most} gain most, {least} least.",
		mixed: "{most} gain most, {least} lose.",
		losses: "all lose: {least} most, {most} least.",
		in: "in {arm}, {text}"
	},
	flows: {
		title: "Who gives what to whom",
		resource: "Resource",
		note: "A week, mean so far ({unit}).",
		none: "Nothing of it has passed yet.",
		to: "{giver} → {receiver}"
	},
	resources: {
		time: "Time",
		expertise: "Expertise",
		experience: "Lived experience",
		information: "Information",
		money: "Money",
		credits: "Time credits",
		support: "Support",
		legitimacy: "Legitimacy"
	},
	inspector: {
		title: "Who is it",
		none: "Click anybody on the map, or choose from the table.",
		close: "Nobody",
		in: "in arm {arm}",
		patient: "Patient {slot}",
		professional: "Professional {slot}",
		group: "Group {slot}",
		organisation: "Organisation {slot}",
		state: "State",
		history: "History",
		chain: "This week, and why",
		value: "Value since week 0",
		last: "Last encounters",
		none_yet: "No encounter so far.",
		alt_history: "{name} of this actor over time, {values}.",
		tied: "Tied to {count} {count|other|others}",
		serves: "Serves {count} {count|patient|patients}",
		members: "{count} {count|member|members}",
		staff: "{count} {count|professional|professionals}",
		own: "Own professional",
		member: "Member of",
		works: "Works for",
		counted: "Encounters of the last {weeks} weeks",
		met_now: "Met this week: {count}",
		deals: "Deals with",
		groups: "{count} {count|group|groups}",
		week_value: "Value this week"
	},
	facts: {
		trust: "Trust in own professional",
		trust_organisation: "Trust in organisation",
		credence: "Belief in promises",
		health: "Health",
		activation: "Activation",
		burden: "Burden",
		skill: "Skill",
		slack: "Slack (time and money)",
		motivation: "Motivation",
		hope: "Hope",
		burnout: "Burnout",
		openness: "Openness",
		trust_patients: "Trust in patients",
		mobilisation: "Mobilisation",
		bonding: "Bonding",
		bridging: "Bridging",
		linking: "Linking",
		declared: "Share it declares",
		enacted: "Share it enacts",
		pressure: "Managerial pressure",
		reserve: "Reserve",
		indicator: "What it sees of value",
		funds: "Funds",
		workers: "Health workers",
		served: "Served this week",
		demand: "Sought this week",
		general_trust: "General trust",
		expectation: "Expects",
		capacity: "Places this week",
		measured: "Effort on what is measured",
		competence: "Competence of peers",
		trust_brief: "Trust",
		pressure_brief: "Pressure"
	},
	value: {
		health: "health",
		experience: "experience",
		knowledge: "knowledge",
		relational: "relations",
		voice: "voice",
		economic: "money and time"
	},
	chain: {
		left: "Has left the service and sought nobody.",
		did_not_seek: "Sought nobody this week.",
		waited: "Sought professional {worker} and was not served; {sought} {sought|person|people} sought {places} places. Waiting wears on trust in the organisation.",
		prepared: "Met professional {worker} to build trust first, without a service yet.",
		met: "Met professional {worker} of organisation {home}.",
		decided_user: "The person decided most: {share} of the say.",
		decided_shared: "They shared decisions: {share} of the say was the person’s.",
		decided_professional: "The professional decided most: the person had {share} of the say.",
		promise_kept: "The organisation declares {declared}; practice kept near to it.",
		promise_broken: "The organisation declares {declared}: {gap} more than what was enacted.",
		apart: "It was done {far} from where the person stands ({distance}).",
		far: "far",
		near: "near",
		some: "some way",
		gave: "The person gave {hours} hours this week{pay}; the professional {worker_hours} an encounter on average.",
		paid: ", {pay} money units net in return",
		came: "Performance {performance} against {expected} expected.",
		class: "It was {class}: {means}.",
		gained: "Most gained: {most}. Most lost: {least}.",
		gained_only: "Most gained: {most}.",
		lost_only: "Most lost: {least}.",
		trust_up: "A good contact: trust rose from {from} to {to}.",
		trust_down: "A bad contact: trust fell from {from} to {to}.",
		trust_still: "Trust stayed at {to}.",
		trust_moved: "Trust went from {from} to {to}.",
		activity: "Took part in {activity}{asked}.",
		asked: ", having been asked",
		emergency: "Was admitted in an emergency.",
		coping: "Two of the person’s values pulled apart; the response: {coping}.",
		first: "There is no week before this one to compare trust with."
	},
	runs: {
		title: "How sure is this?",
		go: "30 runs",
		cancel: "Cancel",
		progress: "{done} of {total} runs done",
		done: "{count} runs of each. Bands hold the middle 80 % of runs; intervals are 95 % for the mean.",
		done_one: "{count} runs. Bands hold the middle 80 % of runs; intervals are 95 % for the mean.",
		failed: "{count} {count|run|runs} failed and {count|is|are} left out: {which}.",
		interval: "{mean} [{low}, {high}]",
		agree: "{count} of {n} agree in sign",
		outcome: "Mean of the whole run",
		sure: "B − A, paired",
		clear: "clear",
		unclear: "could be either way",
		mean: "Mean and 95 % interval",
		points: "pts",
		percent: "%"
	},
	keep: {
		title: "Keep and share",
		link: "Copy the address",
		copied: "Copied.",
		command: "The command that gives these numbers",
		file: "Scenario file",
		series: "Weekly series",
		people: "People, this week",
		figure: "Picture of the map",
		replay: "Replay, one file",
		csv: "CSV",
		parquet: "Parquet",
		png: "PNG",
		svg: "SVG",
		yaml: "YAML",
		html: "HTML",
		arm: "of arm",
		copy: "Copy",
		failed: "That did not work."
	},
	gallery: {
		title: "Scenarios",
		intro: "Each picture shows what encounters did in one run: green for co-created at the bottom, orange hatched for co-destroyed on top; the line is the baseline’s co-created part. Below it, what lies furthest from the baseline. Open one alone, or beside what you have.",
		open: "Open",
		beside: "Open as B",
		alt: "{title}: {created} co-created and {destroyed} co-destroyed at the end of a short run.",
		find: "Find a scenario or a theory",
		found: "{count} found",
		apart: "{name}: {from} in the baseline, {to} here",
		alike: "In one run close to the baseline in everything compared"
	},
	keys: {
		title: "Keys",
		list: [
			"Space: play or pause",
			"Left and right arrow: a week back or on",
			"Home and End: first or last week seen",
			"1 to 5: speed",
			"M: map or structure",
			"C: next colour",
			"Escape: nobody selected",
			"?: these keys"
		],
		close: "Close"
	},
	said: {
		paused: "Paused in week {week}. {sentence}",
		end: "The last week, {week}, is shown. {sentence}"
	},
	rules: {
		"power.rule": {
			professional_led: "Professionals decide",
			declared: "As organisations announce",
			tokenistic: "Announced, not practised",
			dependence: "Whoever depends less decides more",
			collective: "Groups pool their power",
			negotiated: "They bargain"
		},
		"trust.rule": {
			static: "Trust does not change",
			symmetric: "Won and lost alike",
			asymmetric: "Lost faster than won",
			confirmatory: "People see what they expect",
			bayesian: "People count good and bad contacts"
		},
		"compensation.rule": {
			none: "Nothing",
			expenses: "Expenses repaid",
			flat_fee: "A fee a session",
			hourly: "Paid by the hour",
			time_credits: "Hours earn hours",
			personal_budget: "A personal budget"
		},
		"compensation.professional": {
			salary: "A salary",
			pay_for_performance: "A bonus on what is measured"
		},
		"participation.rule": {
			clear: "Who can, likes, is enabled, asked, answered",
			random_assignment: "Drawn by lot",
			open_door: "Open to all",
			invited: "By invitation"
		},
		"coping.rule": {
			balance: "Look for a balance",
			trade_off: "Serve what weighs most",
			ask_help: "Ask for help",
			escalate: "Take it to a forum",
			avoid: "Avoid"
		},
		"governance.rule": {
			fixed: "Nothing changes",
			responsive: "Answers users",
			short_term_efficiency: "This week’s efficiency",
			meta_coordination: "Coordinates with others"
		},
		"training.direction": {
			from_users: "Professionals learn from users",
			to_users: "Users learn from professionals",
			both_ways: "Both ways"
		}
	},
	lever: {
		"power.rule": "Who decides",
		"power.declared_share": "Share in decisions announced",
		"power.token_share": "Share enacted behind the announcement",
		"power.professional_led": "Share left to users",
		"power.pooling": "Pooling of power",
		"forums.pace": "Pace of involvement",
		"forums.move": "How far forums move services",
		"trust.rule": "How trust changes",
		"trust.gain": "Step of trust won",
		"trust.loss_ratio": "Loss against gain",
		"trust.promise_weight": "Weight of broken promises",
		"trust.shock": "Shock to trust",
		"preparation.weeks": "Weeks of preparation",
		"compensation.rule": "What participants are given",
		"compensation.rate": "Pay by the hour",
		"compensation.fee": "Fee a session",
		"compensation.professional": "How professionals are paid",
		"benefits.limit": "Earnings benefits allow",
		"benefits.taper": "Benefits lost above it",
		"settlement.refund_delay": "Weeks until a refund",
		"groups.organising": "Organising",
		"groups.join_rate": "Joining groups",
		"groups.visits": "Visits in groups",
		"participation.rule": "Who takes part",
		"participation.fare": "Fare to an activity",
		"participation.ask_rate": "How often people are asked",
		"organisation.pressure": "Managerial pressure",
		"organisation.openness": "Openness",
		"organisation.recognition": "Recognition of lived skill",
		"organisation.budget": "Budget",
		"governance.rule": "What organisations aim at",
		"encounter.capacity": "Places a professional has",
		"encounter.effort_cost": "Cost of users’ effort",
		"encounter.joint_plan": "Joint plans",
		"encounter.sigma": "One effort can replace the other",
		"delegation.task": "Tasks handed to users",
		"delegation.backup": "Back-up for those tasks",
		"training.rate": "Training",
		"coping.rule": "When values collide"
	},
	lesson: {
		title: "Eight short lessons",
		intro: "Each has one idea and one lever. Say what you expect, run it, see, and read why. Then the sandbox is yours.",
		free: "Go straight to the sandbox",
		back: "All lessons",
		next_lesson: "Next lesson",
		sandbox: "To the sandbox",
		predict: "1 · Predict",
		run: "2 · Run",
		see: "3 · See",
		why: "4 · Why",
		go: "Run it: A as it is, B with the lever moved",
		your: "You expected: {answer}.",
		right: "So it came out in this run.",
		wrong: "In this run it came out otherwise.",
		found: "{name}: {a} in A, {b} in B, mean of weeks {from} to {to}.",
		running: "Running to week {week} …",
		honest: "One run is an anecdote. See what 30 runs say:",
		theory: "Theory",
		done: "done",
		number: "Lesson {number} of {count}",
		try: "Now move it yourself: the lever is below, and it acts on B.",
		otherwise: "The theory leads one to expect “{answer}”. Here other forces weigh more, or it is luck: thirty runs tell which.",
		further: "Go further, each beside the baseline:"
	},
	lessons: {
		use: {
			title: "Value only in use",
			idea: "A service holds no value until it is used. Staff and rooms are there in both arms; in B, users can hardly bring anything in.",
			question: "The same professionals, the same hours on offer, but using the service costs patients {times} times the effort. What becomes of value to patients?",
			answers: [
				"It rises",
				"About the same: the service is still there",
				"It falls"
			],
			why: "Value comes out of the encounter, not out of the service. Where one side can put little in, the other side’s effort meets nothing: with efforts that need each other, output falls with the smaller one.",
			theory: "Value-in-use (Vargo and Lusch); services are always coproduced (Batalden and others)"
		},
		power: {
			title: "Who decides",
			idea: "A share of the say settles where an encounter is done, and how much each side has reason to put in.",
			question: "In B users get nearly all of the say ({to} instead of {from}). What becomes of trust in the own professional?",
			answers: [
				"It rises",
				"About the same",
				"It falls"
			],
			why: "More say brings encounters nearer to where users stand, and more of them can create value for both. But a professional who has hardly any say has little reason to give effort, and strain grows: beyond some share, performance and with it trust fall off again. Look for the share that trust likes best, and see whom the ends serve.",
			theory: "Shared decisions (Batalden and others); declared and enacted power (Kirkegaard and Andersen)"
		},
		trust: {
			title: "Trust builds slowly and breaks fast",
			idea: "A good contact moves trust a small step; a bad one takes away more than a good one gives; a scandal is felt long after it is over.",
			question: "In B a scandal costs {shock} of trust in week 20, for one week only. What is trust like at the end, more than a year later?",
			answers: [
				"Higher than in A",
				"Back where it was",
				"Still lower"
			],
			why: "Each good contact wins back a share of the gap, but only for those who still come; distrust keeps people away and keeps effort low, and every bad contact takes more than a good one gives.",
			theory: "Trust is easier to destroy than to create (Slovic); trust in co-production (Fledderus and others)"
		},
		promise: {
			title: "The promise that was not kept",
			idea: "An announcement is a promise. What people then live through is compared with it.",
			question: "In B organisations announce {to} of the say and practise {token_share}. What becomes of trust in the organisation?",
			answers: [
				"It rises: people like the announcement",
				"About the same",
				"It falls"
			],
			why: "A promise raises what is expected. Each encounter that falls short of it counts as a bad one, for trust and for belief in the next promise. An honest small share does less harm than a large one in name only.",
			theory: "Involvement in name only (Kirkegaard and Andersen; Arnstein’s ladder)"
		},
		pay: {
			title: "Paid or not, and the benefit trap",
			idea: "Pay brings people in. For those on means-tested benefits it can take away as much as it gives.",
			question: "In B activities are paid {rate} money units an hour, and benefits allow no earnings. Who is brought in more?",
			answers: [
				"People on benefits",
				"Both alike",
				"People not on benefits"
			],
			why: "Above the limit most of each unit earned is lost again, and with it comes the risk that the claim is stopped. The same pay is therefore worth less to those who need it most; some decline it, some stay away.",
			theory: "Payment for involvement and means-tested benefits; participation needs can, like, enabled, asked, responded to"
		},
		together: {
			title: "Together is stronger",
			idea: "Alone, a user depends on the professional. A group can make the professional depend on all its members.",
			question: "In both arms whoever depends less decides more. In B organisers build groups, many join, and groups pool their power. What becomes of users’ say?",
			answers: [
				"It rises",
				"About the same",
				"It falls"
			],
			why: "Power is the other side’s dependence. One user among many is replaceable; an organised group is not. The gain reaches members first, which is why who joins matters.",
			theory: "Power–dependence relations (Emerson); community organising (Bolton and others)"
		},
		much: {
			title: "Too much asked",
			idea: "Handing tasks to users can make them able, or wear them out. It takes skill and somebody to turn to.",
			question: "In B users are handed full tasks, without back-up. What becomes of users’ burden?",
			answers: [
				"It rises",
				"About the same",
				"It falls: they manage themselves"
			],
			why: "A task beyond one’s skill goes wrong now and then, and its hours weigh most on those with little free time. Time the professional saves is the user’s time spent. More encounters may count as co-created all the same, because the professional gains time: look at burden and health beside it.",
			theory: "Empowerment or exploitation by the same task (Essén and others); self-management support"
		},
		pace: {
			title: "Slow and fast",
			idea: "A forum that hurries covers more topics, and people follow less of each.",
			question: "In B involvement runs at {times} times the pace. What becomes of how well services’ designs fit needs?",
			answers: [
				"Better: more topics",
				"About the same",
				"Worse"
			],
			why: "A change of design needs somebody who knows the matter and has followed the talk. Full agendas use the hours up before lived knowledge is heard, so that less of it reaches the design.",
			theory: "Slow co-production (Filipe and others); pace of involvement"
		}
	},
	activities: {
		phases: {
			commission: "deciding what is offered",
			design: "designing services",
			deliver: "carrying out services",
			assess: "judging services"
		},
		levels: {
			individual: "for oneself",
			group: "in a group",
			collective: "for everybody"
		}
	}
};
// src/words.ts
function ye(e) {
	let t = ve;
	for (let n of e.split(".")) {
		if (typeof t != "object" || !t) return;
		t = t[n];
	}
	return t;
}
function z(e, t = {}) {
	let n = ye(e);
	return typeof n == "string" ? n.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (e, n, r, i) => {
		let a = t[n];
		return a === void 0 ? e : r === void 0 ? String(a) : String(a) === "1" ? r : i;
	}) : e;
}
function B(e) {
	let t = ye(e);
	return Array.isArray(t) ? t : [];
}
function V(e, t) {
	let n = ye(e)?.[t];
	if (typeof n == "string") return n;
	let r = t.split(".").at(-1).replaceAll("_", " ");
	return r.charAt(0).toUpperCase() + r.slice(1);
}
function be(e, t) {
	return ve.rules[e]?.[t] ?? (t.charAt(0).toUpperCase() + t.slice(1)).replaceAll("_", " ");
}
function H(e, t = 2) {
	if (!Number.isFinite(e)) return "–";
	let n = e.toFixed(t);
	return (Math.abs(Number(n)) >= 1e3 ? Math.round(e).toLocaleString("en") : n).replace(/^-(?=[0.,]*$)/, "").replace("-", "−");
}
function xe(e) {
	return `${H(100 * e, 0)} %`;
}
function Se(e) {
	return String(Number(e.toPrecision(6))).replace("-", "−");
}
// src/view/addressbar.ts
var [Ce, we] = [120, 600], Te = class {
	store;
	own;
	written = "";
	timer = 0;
	leaving = !1;
	constructor(e, t) {
		this.store = e, this.own = t, e.on([
			"arms",
			"levers",
			"week",
			"look",
			"mode",
			"selection"
		], () => this.save()), t && window.addEventListener("hashchange", () => this.changed());
	}
	get address() {
		return `${this.own ? location.href.split("#")[0] : ""}#${ae(this.store)}`;
	}
	save() {
		let { store: e } = this;
		if (!this.own || !e.welcome || !e.live || this.leaving) return;
		clearTimeout(this.timer);
		let t = e.playing ? we : Ce;
		this.timer = window.setTimeout(() => {
			this.written = `#${ae(e)}`, history.replaceState(null, "", this.written);
		}, t);
	}
	changed() {
		location.hash !== this.written && (clearTimeout(this.timer), this.leaving = !0, location.reload());
	}
}, Ee = !0, De = "uplot", Oe = "u-hz", ke = "u-vt", Ae = "u-title", je = "u-wrap", Me = "u-under", Ne = "u-over", Pe = "u-axis", Fe = "u-off", Ie = "u-select", Le = "u-cursor-x", Re = "u-cursor-y", ze = "u-cursor-pt", Be = "u-legend", Ve = "u-live", He = "u-inline", Ue = "u-series", We = "u-marker", Ge = "u-label", Ke = "u-value", qe = "width", Je = "height", Ye = "top", Xe = "bottom", Ze = "left", Qe = "right", $e = "#000", et = "#0000", tt = "mousemove", nt = "mousedown", rt = "mouseup", it = "mouseenter", at = "mouseleave", ot = "dblclick", st = "resize", ct = "scroll", lt = "change", ut = "dppxchange", dt = "--", ft = typeof window < "u", pt = ft ? document : null, mt = ft ? window : null, ht = ft ? navigator : null, U, gt;
function _t() {
	let e = devicePixelRatio;
	U != e && (U = e, gt && jt(lt, gt, _t), gt = matchMedia(`(min-resolution: ${U - .001}dppx) and (max-resolution: ${U + .001}dppx)`), At(lt, gt, _t), mt.dispatchEvent(new CustomEvent(ut)));
}
function vt(e, t) {
	if (t != null) {
		let n = e.classList;
		!n.contains(t) && n.add(t);
	}
}
function yt(e, t) {
	let n = e.classList;
	n.contains(t) && n.remove(t);
}
function W(e, t, n) {
	e.style[t] = n + "px";
}
function bt(e, t, n, r) {
	let i = pt.createElement(e);
	return t != null && vt(i, t), n?.insertBefore(i, r), i;
}
function xt(e, t) {
	return bt("div", e, t);
}
var St = /* @__PURE__ */ new WeakMap();
function Ct(e, t, n, r, i) {
	let a = "translate(" + t + "px," + n + "px)";
	a != St.get(e) && (e.style.transform = a, St.set(e, a), t < 0 || n < 0 || t > r || n > i ? vt(e, Fe) : yt(e, Fe));
}
var wt = /* @__PURE__ */ new WeakMap();
function Tt(e, t, n) {
	let r = t + n;
	r != wt.get(e) && (wt.set(e, r), e.style.background = t, e.style.borderColor = n);
}
var Et = /* @__PURE__ */ new WeakMap();
function Dt(e, t, n, r) {
	let i = t + "" + n;
	i != Et.get(e) && (Et.set(e, i), e.style.height = n + "px", e.style.width = t + "px", e.style.marginLeft = r ? -t / 2 + "px" : 0, e.style.marginTop = r ? -n / 2 + "px" : 0);
}
var Ot = { passive: !0 }, kt = {
	...Ot,
	capture: !0
};
function At(e, t, n, r) {
	t.addEventListener(e, n, r ? kt : Ot);
}
function jt(e, t, n, r) {
	t.removeEventListener(e, n, Ot);
}
ft && _t();
function Mt(e, t, n, r) {
	let i;
	n ||= 0, r ||= t.length - 1;
	let a = r <= 2147483647;
	for (; r - n > 1;) i = a ? n + r >> 1 : $t((n + r) / 2), t[i] < e ? n = i : r = i;
	return e - t[n] <= t[r] - e ? n : r;
}
function Nt(e) {
	return (t, n, r) => {
		let i = -1, a = -1;
		for (let a = n; a <= r; a++) if (e(t[a])) {
			i = a;
			break;
		}
		for (let i = r; i >= n; i--) if (e(t[i])) {
			a = i;
			break;
		}
		return [i, a];
	};
}
var Pt = (e) => e != null, Ft = (e) => e != null && e > 0, It = Nt(Pt), Lt = Nt(Ft);
function Rt(e, t, n, r = 0, i = !1) {
	let a = i ? Lt : It, o = i ? Ft : Pt;
	[t, n] = a(e, t, n);
	let s = e[t], c = e[t];
	if (t > -1) {
		if (r == 1) s = e[t], c = e[n];
		else if (r == -1) s = e[n], c = e[t];
		else for (let r = t; r <= n; r++) {
			let t = e[r];
			o(t) && (t < s ? s = t : t > c && (c = t));
		}
	}
	return [s ?? K, c ?? -K];
}
function zt(e, t, n, r) {
	let i = on(e), a = on(t);
	e == t && (i == -1 ? (e *= n, t /= n) : (e /= n, t *= n));
	let o = n == 10 ? sn : cn, s = i == 1 ? $t : tn, c = a == 1 ? tn : $t, l = s(o(Qt(e))), u = c(o(Qt(t))), d = an(n, l), f = an(n, u);
	return n == 10 && (l < 0 && (d = Y(d, -l)), u < 0 && (f = Y(f, -u))), r || n == 2 ? (e = d * i, t = f * a) : (e = Cn(e, d), t = Sn(t, f)), [e, t];
}
function Bt(e, t, n, r) {
	let i = zt(e, t, n, r);
	return e == 0 && (i[0] = 0), t == 0 && (i[1] = 0), i;
}
var Vt = .1, Ht = {
	mode: 3,
	pad: Vt
}, Ut = {
	pad: 0,
	soft: null,
	mode: 0
}, Wt = {
	min: Ut,
	max: Ut
};
function Gt(e, t, n, r) {
	return Pn(n) ? qt(e, t, n) : (Ut.pad = n, Ut.soft = r ? 0 : null, Ut.mode = r ? 3 : 0, qt(e, t, Wt));
}
function G(e, t) {
	return e ?? t;
}
function Kt(e, t, n) {
	for (t = G(t, 0), n = G(n, e.length - 1); t <= n;) {
		if (e[t] != null) return !0;
		t++;
	}
	return !1;
}
function qt(e, t, n) {
	let r = n.min, i = n.max, a = G(r.pad, 0), o = G(i.pad, 0), s = G(r.hard, -K), c = G(i.hard, K), l = G(r.soft, K), u = G(i.soft, -K), d = G(r.mode, 0), f = G(i.mode, 0), p = t - e, m = sn(p), h = rn(Qt(e), Qt(t)), g = Qt(sn(h) - m);
	(p < 1e-24 || g > 10) && (p = 0, (e == 0 || t == 0) && (p = 1e-24, d == 2 && l != K && (a = 0), f == 2 && u != -K && (o = 0)));
	let _ = p || h || 1e3, v = an(10, $t(sn(_))), y = Y(Cn(e - _ * (p == 0 ? e == 0 ? .1 : 1 : a), v / 10), 24), b = e >= l && (d == 1 || d == 3 && y <= l || d == 2 && y >= l) ? l : K, x = rn(s, y < b && e >= b ? b : nn(b, y)), S = Y(Sn(t + _ * (p == 0 ? t == 0 ? .1 : 1 : o), v / 10), 24), C = t <= u && (f == 1 || f == 3 && S >= u || f == 2 && S <= u) ? u : -K, w = nn(c, S > C && t <= C ? C : rn(C, S));
	return x == w && x == 0 && (w = 100), [x, w];
}
var Jt = new Intl.NumberFormat(ft ? ht.language : "en-US"), Yt = (e) => Jt.format(e), Xt = Math, Zt = Xt.PI, Qt = Xt.abs, $t = Xt.floor, en = Xt.round, tn = Xt.ceil, nn = Xt.min, rn = Xt.max, an = Xt.pow, on = Xt.sign, sn = Xt.log10, cn = Xt.log2, ln = (e, t = 1) => Xt.sinh(e) * t, un = (e, t = 1) => Xt.asinh(e / t), K = Infinity;
function dn(e) {
	return (sn((e ^ e >> 31) - (e >> 31)) | 0) + 1;
}
function fn(e, t, n) {
	return nn(rn(e, t), n);
}
function pn(e) {
	return typeof e == "function";
}
function q(e) {
	return pn(e) ? e : () => e;
}
var mn = () => {}, hn = (e) => e, gn = (e, t) => t, _n = (e) => null, vn = (e) => !0, yn = (e, t) => e == t, bn = /\.\d*?(?=9{6,}|0{6,})/gm, J = (e) => {
	if (jn(e) || wn.has(e)) return e;
	let t = `${e}`, n = t.match(bn);
	if (n == null) return e;
	let r = n[0].length - 1;
	if (t.indexOf("e-") != -1) {
		let [e, n] = t.split("e");
		return +`${J(e)}e${n}`;
	}
	return Y(e, r);
};
function xn(e, t) {
	return J(Y(J(e / t)) * t);
}
function Sn(e, t) {
	return J(tn(J(e / t)) * t);
}
function Cn(e, t) {
	return J($t(J(e / t)) * t);
}
function Y(e, t = 0) {
	if (jn(e)) return e;
	let n = 10 ** t;
	return en(e * n * (1 + 2 ** -52)) / n;
}
var wn = /* @__PURE__ */ new Map();
function Tn(e) {
	return (("" + e).split(".")[1] || "").length;
}
function En(e, t, n, r) {
	let i = [], a = r.map(Tn);
	for (let o = t; o < n; o++) {
		let t = Qt(o), n = Y(an(e, o), t);
		for (let s = 0; s < r.length; s++) {
			let c = e == 10 ? +`${r[s]}e${o}` : r[s] * n, l = (o >= 0 ? 0 : t) + (o >= a[s] ? 0 : a[s]), u = e == 10 ? c : Y(c, l);
			i.push(u), wn.set(u, l);
		}
	}
	return i;
}
var Dn = {}, On = [], kn = [null, null], An = Array.isArray, jn = Number.isInteger, Mn = (e) => e === void 0;
function Nn(e) {
	return typeof e == "string";
}
function Pn(e) {
	let t = !1;
	if (e != null) {
		let n = e.constructor;
		t = n == null || n == Object;
	}
	return t;
}
function Fn(e) {
	return typeof e == "object" && !!e;
}
var In = Object.getPrototypeOf(Uint8Array), Ln = "__proto__";
function Rn(e, t = Pn) {
	let n;
	if (An(e)) {
		let r = e.find((e) => e != null);
		if (An(r) || t(r)) {
			n = Array(e.length);
			for (let r = 0; r < e.length; r++) n[r] = Rn(e[r], t);
		} else n = e.slice();
	} else if (e instanceof In) n = e.slice();
	else if (t(e)) {
		n = {};
		for (let r in e) r != Ln && (n[r] = Rn(e[r], t));
	} else n = e;
	return n;
}
function zn(e) {
	let t = arguments;
	for (let n = 1; n < t.length; n++) {
		let r = t[n];
		for (let t in r) t != Ln && (Pn(e[t]) ? zn(e[t], Rn(r[t])) : e[t] = Rn(r[t]));
	}
	return e;
}
var Bn = 0, Vn = 1, Hn = 2;
function Un(e, t, n) {
	for (let r = 0, i, a = -1; r < t.length; r++) {
		let o = t[r];
		if (o > a) {
			for (i = o - 1; i >= 0 && e[i] == null;) e[i--] = null;
			for (i = o + 1; i < n && e[i] == null;) e[a = i++] = null;
		}
	}
}
function Wn(e, t) {
	if (qn(e)) {
		let t = e[0].slice();
		for (let n = 1; n < e.length; n++) t.push(...e[n].slice(1));
		return Jn(t[0]) || (t = Kn(t)), t;
	}
	let n = /* @__PURE__ */ new Set();
	for (let t = 0; t < e.length; t++) {
		let r = e[t][0], i = r.length;
		for (let e = 0; e < i; e++) n.add(r[e]);
	}
	let r = [Array.from(n).sort((e, t) => e - t)], i = r[0].length, a = /* @__PURE__ */ new Map();
	for (let e = 0; e < i; e++) a.set(r[0][e], e);
	for (let n = 0; n < e.length; n++) {
		let o = e[n], s = o[0];
		for (let e = 1; e < o.length; e++) {
			let c = o[e], l = Array(i).fill(void 0), u = t ? t[n][e] : Vn, d = [];
			for (let e = 0; e < c.length; e++) {
				let t = c[e], n = a.get(s[e]);
				t === null ? u != Bn && (l[n] = t, u == Hn && d.push(n)) : l[n] = t;
			}
			Un(l, d, i), r.push(l);
		}
	}
	return r;
}
var Gn = typeof queueMicrotask > "u" ? (e) => Promise.resolve().then(e) : queueMicrotask;
function Kn(e) {
	let t = e[0], n = t.length, r = Array(n);
	for (let e = 0; e < r.length; e++) r[e] = e;
	r.sort((e, n) => t[e] - t[n]);
	let i = [];
	for (let t = 0; t < e.length; t++) {
		let a = e[t], o = Array(n);
		for (let e = 0; e < n; e++) o[e] = a[r[e]];
		i.push(o);
	}
	return i;
}
function qn(e) {
	let t = e[0][0], n = t.length;
	for (let r = 1; r < e.length; r++) {
		let i = e[r][0];
		if (i.length != n) return !1;
		if (i != t) {
			for (let e = 0; e < n; e++) if (i[e] != t[e]) return !1;
		}
	}
	return !0;
}
function Jn(e, t = 100) {
	let n = e.length;
	if (n <= 1) return !0;
	let r = 0, i = n - 1;
	for (; r <= i && e[r] == null;) r++;
	for (; i >= r && e[i] == null;) i--;
	if (i <= r) return !0;
	let a = rn(1, $t((i - r + 1) / t));
	for (let t = e[r], n = r + a; n <= i; n += a) {
		let r = e[n];
		if (r != null) {
			if (r <= t) return !1;
			t = r;
		}
	}
	return !0;
}
var Yn = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
], Xn = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function Zn(e) {
	return e.slice(0, 3);
}
var Qn = Xn.map(Zn), $n = {
	MMMM: Yn,
	MMM: Yn.map(Zn),
	WWWW: Xn,
	WWW: Qn
};
function er(e) {
	return (e < 10 ? "0" : "") + e;
}
function tr(e) {
	return (e < 10 ? "00" : e < 100 ? "0" : "") + e;
}
var nr = {
	YYYY: (e) => e.getFullYear(),
	YY: (e) => (e.getFullYear() + "").slice(2),
	MMMM: (e, t) => t.MMMM[e.getMonth()],
	MMM: (e, t) => t.MMM[e.getMonth()],
	MM: (e) => er(e.getMonth() + 1),
	M: (e) => e.getMonth() + 1,
	DD: (e) => er(e.getDate()),
	D: (e) => e.getDate(),
	WWWW: (e, t) => t.WWWW[e.getDay()],
	WWW: (e, t) => t.WWW[e.getDay()],
	HH: (e) => er(e.getHours()),
	H: (e) => e.getHours(),
	h: (e) => {
		let t = e.getHours();
		return t == 0 ? 12 : t > 12 ? t - 12 : t;
	},
	AA: (e) => e.getHours() >= 12 ? "PM" : "AM",
	aa: (e) => e.getHours() >= 12 ? "pm" : "am",
	a: (e) => e.getHours() >= 12 ? "p" : "a",
	mm: (e) => er(e.getMinutes()),
	m: (e) => e.getMinutes(),
	ss: (e) => er(e.getSeconds()),
	s: (e) => e.getSeconds(),
	fff: (e) => tr(e.getMilliseconds())
};
function rr(e, t) {
	t ||= $n;
	let n = [], r = /\{([a-z]+)\}|[^{]+/gi, i;
	for (; i = r.exec(e);) n.push(i[0][0] == "{" ? nr[i[1]] : i[0]);
	return (e) => {
		let r = "";
		for (let i = 0; i < n.length; i++) r += typeof n[i] == "string" ? n[i] : n[i](e, t);
		return r;
	};
}
var ir = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function ar(e, t) {
	let n;
	return t == "UTC" || t == "Etc/UTC" ? n = /* @__PURE__ */ new Date(+e + e.getTimezoneOffset() * 6e4) : t == ir ? n = e : (n = new Date(e.toLocaleString("en-US", { timeZone: t })), n.setMilliseconds(e.getMilliseconds())), n;
}
var or = (e) => e % 1 == 0, sr = [
	1,
	2,
	2.5,
	5
], cr = En(10, -32, 0, sr), lr = En(10, 0, 32, sr), ur = lr.filter(or), dr = cr.concat(lr), fr = "\n", pr = "{YYYY}", mr = fr + pr, hr = "{M}/{D}", gr = fr + hr, _r = gr + "/{YY}", vr = "{aa}", yr = "{h}:{mm}" + vr, br = fr + yr, xr = ":{ss}", X = null;
function Sr(e) {
	let t = e * 1e3, n = t * 60, r = n * 60, i = r * 24, a = i * 30, o = i * 365, s = (e == 1 ? En(10, 0, 3, sr).filter(or) : En(10, -3, 0, sr)).concat([
		t,
		t * 5,
		t * 10,
		t * 15,
		t * 30,
		n,
		n * 5,
		n * 10,
		n * 15,
		n * 30,
		r,
		r * 2,
		r * 3,
		r * 4,
		r * 6,
		r * 8,
		r * 12,
		i,
		i * 2,
		i * 3,
		i * 4,
		i * 5,
		i * 6,
		i * 7,
		i * 8,
		i * 9,
		i * 10,
		i * 15,
		a,
		a * 2,
		a * 3,
		a * 4,
		a * 6,
		o,
		o * 2,
		o * 5,
		o * 10,
		o * 25,
		o * 50,
		o * 100
	]), c = [
		[
			o,
			pr,
			X,
			X,
			X,
			X,
			X,
			X,
			1
		],
		[
			i * 28,
			"{MMM}",
			mr,
			X,
			X,
			X,
			X,
			X,
			1
		],
		[
			i,
			hr,
			mr,
			X,
			X,
			X,
			X,
			X,
			1
		],
		[
			r,
			"{h}" + vr,
			_r,
			X,
			gr,
			X,
			X,
			X,
			1
		],
		[
			n,
			yr,
			_r,
			X,
			gr,
			X,
			X,
			X,
			1
		],
		[
			t,
			xr,
			_r + " " + yr,
			X,
			gr + " " + yr,
			X,
			br,
			X,
			1
		],
		[
			e,
			xr + ".{fff}",
			_r + " " + yr,
			X,
			gr + " " + yr,
			X,
			br,
			X,
			1
		]
	];
	function l(t) {
		return (s, c, l, u, d, f) => {
			let p = [], m = d >= o, h = d >= a && d < o, g = t(l), _ = Y(g * e, 3), v = Mr(g.getFullYear(), m ? 0 : g.getMonth(), h || m ? 1 : g.getDate()), y = Y(v * e, 3);
			if (h || m) {
				let n = h ? d / a : 0, r = m ? d / o : 0, i = _ == y ? _ : Y(Mr(v.getFullYear() + r, v.getMonth() + n, 1) * e, 3), s = new Date(en(i / e)), c = s.getFullYear(), l = s.getMonth();
				for (let a = 0; i <= u; a++) {
					let o = Mr(c + r * a, l + n * a, 1), s = o - t(Y(o * e, 3));
					i = Y((+o + s) * e, 3), i <= u && p.push(i);
				}
			} else {
				let a = d >= i ? i : d, o = y + ($t(l) - $t(_)) + Sn(_ - y, a);
				p.push(o);
				let m = t(o), h = m.getHours() + m.getMinutes() / n + m.getSeconds() / r, g = d / r, v = f / s.axes[c]._space;
				for (; o = Y(o + d, e == 1 ? 0 : 3), !(o > u);) if (g > 1) {
					let e = $t(Y(h + g, 6)) % 24, n = t(o).getHours() - e;
					n > 1 && (n = -1), o -= n * r, h = (h + g) % 24;
					let i = p[p.length - 1];
					Y((o - i) / d, 3) * v >= .7 && p.push(o);
				} else p.push(o);
			}
			return p;
		};
	}
	return [
		s,
		c,
		l
	];
}
var [Cr, wr, Tr] = Sr(1), [Er, Dr, Or] = Sr(.001);
En(2, -53, 53, [1]);
function kr(e, t) {
	return e.map((e) => e.map((n, r) => r == 0 || r == 8 || n == null ? n : t(r == 1 || e[8] == 0 ? n : e[1] + n)));
}
function Ar(e, t) {
	return (n, r, i, a, o) => {
		let s = t.find((e) => o >= e[0]) || t[t.length - 1], c, l, u, d, f, p;
		return r.map((t) => {
			let n = e(t), r = n.getFullYear(), i = n.getMonth(), a = n.getDate(), o = n.getHours(), m = n.getMinutes(), h = n.getSeconds(), g = r != c && s[2] || i != l && s[3] || a != u && s[4] || o != d && s[5] || m != f && s[6] || h != p && s[7] || s[1];
			return c = r, l = i, u = a, d = o, f = m, p = h, g(n);
		});
	};
}
function jr(e, t) {
	let n = rr(t);
	return (t, r, i, a, o) => r.map((t) => n(e(t)));
}
function Mr(e, t, n) {
	return new Date(e, t, n);
}
function Nr(e, t) {
	return t(e);
}
var Pr = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function Fr(e, t) {
	return (n, r, i, a) => a == null ? dt : t(e(r));
}
function Ir(e, t) {
	let n = e.series[t];
	return n.width ? n.stroke(e, t) : n.points.width ? n.points.stroke(e, t) : null;
}
function Lr(e, t) {
	return e.series[t].fill(e, t);
}
var Rr = {
	show: !0,
	live: !0,
	isolate: !1,
	mount: mn,
	markers: {
		show: !0,
		width: 2,
		stroke: Ir,
		fill: Lr,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function zr(e, t) {
	let n = e.cursor.points, r = xt(), i = n.size(e, t);
	W(r, qe, i), W(r, Je, i);
	let a = i / -2;
	W(r, "marginLeft", a), W(r, "marginTop", a);
	let o = n.width(e, t, i);
	return o && W(r, "borderWidth", o), r;
}
function Br(e, t) {
	let n = e.series[t].points;
	return n._fill || n._stroke;
}
function Vr(e, t) {
	let n = e.series[t].points;
	return n._stroke || n._fill;
}
function Hr(e, t) {
	return e.series[t].points.size;
}
var Ur = [0, 0];
function Wr(e, t, n) {
	return Ur[0] = t, Ur[1] = n, Ur;
}
function Gr(e, t, n, r = !0) {
	return (e) => {
		e.button != 0 || r && e.target != t || n(e);
	};
}
function Kr(e, t, n, r = !0) {
	return (e) => {
		r && e.target != t || n(e);
	};
}
var qr = {
	show: !0,
	x: !0,
	y: !0,
	lock: !1,
	move: Wr,
	points: {
		one: !1,
		show: zr,
		size: Hr,
		width: 0,
		stroke: Vr,
		fill: Br
	},
	bind: {
		mousedown: Gr,
		mouseup: Gr,
		click: Gr,
		dblclick: Gr,
		mousemove: Kr,
		mouseleave: Kr,
		mouseenter: Kr
	},
	drag: {
		setScale: !0,
		x: !0,
		y: !1,
		dist: 0,
		uni: null,
		click: (e, t) => {
			t.stopPropagation(), t.stopImmediatePropagation();
		},
		_x: !1,
		_y: !1
	},
	focus: {
		dist: (e, t, n, r, i) => r - i,
		prox: -1,
		bias: 0
	},
	hover: {
		skip: [void 0],
		prox: null,
		bias: 0
	},
	left: -10,
	top: -10,
	idx: null,
	dataIdx: null,
	idxs: null,
	event: null
}, Jr = {
	show: !0,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
}, Yr = zn({}, Jr, { filter: gn }), Xr = zn({}, Yr, { size: 10 }), Z = zn({}, Jr, { show: !1 }), Q = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"", Zr = "bold " + Q, Qr = 1.5, $r = {
	show: !0,
	scale: "x",
	stroke: $e,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Zr,
	side: 2,
	grid: Yr,
	ticks: Xr,
	border: Z,
	font: Q,
	lineGap: Qr,
	rotate: 0
}, ei = "Value", ti = "Time", ni = {
	show: !0,
	scale: "x",
	auto: !1,
	sorted: 1,
	min: K,
	max: -Infinity,
	idxs: []
};
function ri(e, t, n, r, i) {
	return t.map((e) => e == null ? "" : Yt(e));
}
function ii(e, t, n, r, i, a, o) {
	let s = [], c = wn.get(i) || 0;
	n = o ? n : Y(Sn(n, i), c);
	for (let e = n; e <= r; e = Y(e + i, c)) s.push(Object.is(e, -0) ? 0 : e);
	return s;
}
function ai(e, t, n, r, i, a, o) {
	let s = [], c = e.scales[e.axes[t].scale].log;
	i = an(c, $t((c == 10 ? sn : cn)(n))), c == 10 && (i = dr[Mt(i, dr)]);
	let l = n, u = i * c;
	c == 10 && (u = dr[Mt(u, dr)]);
	do
		s.push(l), l += i, c == 10 && !wn.has(l) && (l = Y(l, wn.get(i))), l >= u && (i = l, u = i * c, c == 10 && (u = dr[Mt(u, dr)]));
	while (l <= r);
	return s;
}
function oi(e, t, n, r, i, a, o) {
	let s = e.scales[e.axes[t].scale].asinh, c = r > s ? ai(e, t, rn(s, n), r, i) : [s], l = r >= 0 && n <= 0 ? [0] : [];
	return (n < -s ? ai(e, t, rn(s, -r), -n, i) : [s]).reverse().map((e) => -e).concat(l, c);
}
var si = /./, ci = /[12357]/, $ = /[125]/, li = /1/, ui = (e, t, n, r) => e.map((e, i) => t == 4 && e == 0 || i % r == 0 && n.test(e.toExponential()[+(e < 0)]) ? e : null);
function di(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = e.scales[o], c = e.valToPos, l = a._space, u = c(10, o), d = c(9, o) - u >= l ? si : c(7, o) - u >= l ? ci : c(5, o) - u >= l ? $ : li;
	if (d == li) {
		let e = Qt(c(1, o) - u);
		if (e < l) return ui(t.slice().reverse(), s.distr, d, tn(l / e)).reverse();
	}
	return ui(t, s.distr, d, 1);
}
function fi(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = a._space, c = e.valToPos, l = Qt(c(1, o) - c(2, o));
	return l < s ? ui(t.slice().reverse(), 3, si, tn(s / l)).reverse() : t;
}
function pi(e, t, n, r) {
	return r == null ? dt : t == null ? "" : Yt(t);
}
var mi = {
	show: !0,
	scale: "y",
	stroke: $e,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Zr,
	side: 3,
	grid: Yr,
	ticks: Xr,
	border: Z,
	font: Q,
	lineGap: Qr,
	rotate: 0
};
function hi(e, t) {
	return Y((3 + (e || 1) * 2) * t, 3);
}
function gi(e, t) {
	let { scale: n, idxs: r } = e.series[0], i = e._data[0], a = e.valToPos(i[r[0]], n, !0), o = Qt(e.valToPos(i[r[1]], n, !0) - a) / (e.series[t].points.space * U);
	return r[1] - r[0] <= o;
}
var _i = {
	scale: null,
	auto: !0,
	sorted: 0,
	min: K,
	max: -Infinity
}, vi = (e, t, n, r, i) => i, yi = {
	show: !0,
	auto: !0,
	sorted: 0,
	gaps: vi,
	alpha: 1,
	facets: [zn({}, _i, { scale: "x" }), zn({}, _i, { scale: "y" })]
}, bi = {
	scale: "y",
	auto: !0,
	sorted: 0,
	show: !0,
	spanGaps: !1,
	gaps: vi,
	alpha: 1,
	points: {
		show: gi,
		filter: null
	},
	values: null,
	min: K,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function xi(e, t, n, r, i) {
	return n / 10;
}
var Si = {
	time: Ee,
	auto: !0,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
}, Ci = zn({}, Si, {
	time: !1,
	ori: 1
}), wi = {};
function Ti(e, t) {
	let n = wi[e];
	return n || (n = {
		key: e,
		plots: [],
		sub(e) {
			n.plots.push(e);
		},
		unsub(e) {
			n.plots = n.plots.filter((t) => t != e);
		},
		pub(e, t, r, i, a, o, s) {
			for (let c = 0; c < n.plots.length; c++) n.plots[c] != t && n.plots[c].pub(e, t, r, i, a, o, s);
		}
	}, e != null && (wi[e] = n)), n;
}
var Ei = 1, Di = 2;
function Oi(e, t, n) {
	let r = e.mode, i = e.series[t], a = r == 2 ? e._data[t] : e._data, o = e.scales, s = e.bbox, c = a[0], l = r == 2 ? a[1] : a[t], u = r == 2 ? o[i.facets[0].scale] : o[e.series[0].scale], d = r == 2 ? o[i.facets[1].scale] : o[i.scale], f = s.left, p = s.top, m = s.width, h = s.height, g = e.valToPosH, _ = e.valToPosV;
	return u.ori == 0 ? n(i, c, l, u, d, g, _, f, p, m, h, Li, zi, Vi, Ui, Gi) : n(i, c, l, u, d, _, g, p, f, h, m, Ri, Bi, Hi, Wi, Ki);
}
function ki(e, t) {
	let n = 0, r = 0, i = G(e.bands, On);
	for (let e = 0; e < i.length; e++) {
		let a = i[e];
		a.series[0] == t ? n = a.dir : a.series[1] == t && (a.dir == 1 ? r |= 1 : r |= 2);
	}
	return [n, r == 1 ? -1 : r == 2 ? 1 : r == 3 ? 2 : 0];
}
function Ai(e, t, n, r, i) {
	let a = e.mode, o = e.series[t], s = a == 2 ? o.facets[1].scale : o.scale, c = e.scales[s];
	return i == -1 ? c.min : i == 1 ? c.max : c.distr == 3 ? c.dir == 1 ? c.min : c.max : 0;
}
function ji(e, t, n, r, i, a) {
	return Oi(e, t, (e, t, o, s, c, l, u, d, f, p, m) => {
		let h = e.pxRound, g = s.dir * (s.ori == 0 ? 1 : -1), _ = s.ori == 0 ? zi : Bi, v, y;
		g == 1 ? (v = n, y = r) : (v = r, y = n);
		let b = h(l(t[v], s, p, d)), x = h(u(o[v], c, m, f)), S = h(l(t[y], s, p, d)), C = h(u(a == 1 ? c.max : c.min, c, m, f)), w = new Path2D(i);
		return _(w, S, C), _(w, b, C), _(w, b, x), w;
	});
}
function Mi(e, t, n, r, i, a) {
	let o = null;
	if (e.length > 0) {
		o = new Path2D();
		let s = t == 0 ? Vi : Hi, c = n;
		for (let t = 0; t < e.length; t++) {
			let n = e[t];
			if (n[1] > n[0]) {
				let e = n[0] - c;
				e > 0 && s(o, c, r, e, r + a), c = n[1];
			}
		}
		let l = n + i - c;
		l > 0 && s(o, c, r - 5, l, r + a + 10);
	}
	return o;
}
function Ni(e, t, n) {
	let r = e[e.length - 1];
	r && r[0] == t ? r[1] = n : e.push([t, n]);
}
function Pi(e, t, n, r, i, a, o) {
	let s = [], c = e.length;
	for (let l = i == 1 ? n : r; l >= n && l <= r; l += i) if (t[l] === null) {
		let u = l, d = l;
		if (i == 1) for (; ++l <= r && t[l] === null;) d = l;
		else for (; --l >= n && t[l] === null;) d = l;
		let f = a(e[u]), p = d == u ? f : a(e[d]), m = u - i;
		f = o <= 0 && m >= 0 && m < c ? a(e[m]) : f;
		let h = d + i;
		p = o >= 0 && h >= 0 && h < c ? a(e[h]) : p, p >= f && s.push([f, p]);
	}
	return s;
}
function Fi(e) {
	return e == 0 ? hn : e == 1 ? en : (t) => xn(t, e);
}
function Ii(e) {
	let t = e == 0 ? Li : Ri, n = e == 0 ? (e, t, n, r, i, a) => {
		e.arcTo(t, n, r, i, a);
	} : (e, t, n, r, i, a) => {
		e.arcTo(n, t, i, r, a);
	}, r = e == 0 ? (e, t, n, r, i) => {
		e.rect(t, n, r, i);
	} : (e, t, n, r, i) => {
		e.rect(n, t, i, r);
	};
	return (e, i, a, o, s, c = 0, l = 0) => {
		c == 0 && l == 0 ? r(e, i, a, o, s) : (c = nn(c, o / 2, s / 2), l = nn(l, o / 2, s / 2), t(e, i + c, a), n(e, i + o, a, i + o, a + s, c), n(e, i + o, a + s, i, a + s, l), n(e, i, a + s, i, a, l), n(e, i, a, i + o, a, c), e.closePath());
	};
}
var Li = (e, t, n) => {
	e.moveTo(t, n);
}, Ri = (e, t, n) => {
	e.moveTo(n, t);
}, zi = (e, t, n) => {
	e.lineTo(t, n);
}, Bi = (e, t, n) => {
	e.lineTo(n, t);
}, Vi = Ii(0), Hi = Ii(1), Ui = (e, t, n, r, i, a) => {
	e.arc(t, n, r, i, a);
}, Wi = (e, t, n, r, i, a) => {
	e.arc(n, t, r, i, a);
}, Gi = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(t, n, r, i, a, o);
}, Ki = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(n, t, i, r, o, a);
};
function qi(e) {
	return (e, t, n, r, i) => Oi(e, t, (t, a, o, s, c, l, u, d, f, p, m) => {
		let { pxRound: h, points: g } = t, _, v;
		s.ori == 0 ? (_ = Li, v = Ui) : (_ = Ri, v = Wi);
		let y = Y(g.width * U, 3), b = (g.size - g.width) / 2 * U, x = Y(b * 2, 3), S = new Path2D(), C = new Path2D(), { left: w, top: T, width: E, height: D } = e.bbox;
		Vi(C, w - x, T - x, E + x * 2, D + x * 2);
		let O = (e) => {
			if (o[e] != null) {
				let t = h(l(a[e], s, p, d)), n = h(u(o[e], c, m, f));
				_(S, t + b, n), v(S, t, n, b, 0, Zt * 2);
			}
		};
		if (i) i.forEach(O);
		else for (let e = n; e <= r; e++) O(e);
		return {
			stroke: y > 0 ? S : null,
			fill: S,
			clip: C,
			flags: 3
		};
	});
}
function Ji(e) {
	return (t, n, r, i, a, o) => {
		r != i && (a != r && o != r && e(t, n, r), a != i && o != i && e(t, n, i), e(t, n, o));
	};
}
var Yi = Ji(zi), Xi = Ji(Bi);
function Zi(e) {
	let t = G(e?.alignGaps, 0);
	return (e, n, r, i) => Oi(e, n, (a, o, s, c, l, u, d, f, p, m, h) => {
		[r, i] = It(s, r, i);
		let g = a.pxRound, _ = (e) => g(u(e, c, m, f)), v = (e) => g(d(e, l, h, p)), y, b;
		c.ori == 0 ? (y = zi, b = Yi) : (y = Bi, b = Xi);
		let x = c.dir * (c.ori == 0 ? 1 : -1), S = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: Ei
		}, C = S.stroke, w = !1;
		if (i - r >= m * 4) {
			let t = (t) => e.posToVal(t, c.key, !0), n = null, a = null, l, u, d, f = _(o[x == 1 ? r : i]), p = _(o[r]), m = _(o[i]), h = t(x == 1 ? p + 1 : m - 1);
			for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
				let r = o[e], i = (x == 1 ? r < h : r > h) ? f : _(r), c = s[e];
				i == f ? c == null ? c === null && (w = !0) : (u = c, n == null ? (y(C, i, v(u)), l = n = a = u) : u < n ? n = u : u > a && (a = u)) : (n != null && b(C, f, v(n), v(a), v(l), v(u)), c == null ? (n = a = null, c === null && (w = !0)) : (u = c, y(C, i, v(u)), n = a = l = u), f = i, h = t(f + x));
			}
			n != null && n != a && d != f && b(C, f, v(n), v(a), v(l), v(u));
		} else for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
			let t = s[e];
			t === null ? w = !0 : t != null && y(C, _(o[e]), v(t));
		}
		let [T, E] = ki(e, n);
		if (a.fill != null || T != 0) {
			let t = S.fill = new Path2D(C), s = v(a.fillTo(e, n, a.min, a.max, T)), c = _(o[r]), l = _(o[i]);
			x == -1 && ([l, c] = [c, l]), y(t, l, s), y(t, c, s);
		}
		if (!a.spanGaps) {
			let l = [];
			w && l.push(...Pi(o, s, r, i, x, _, t)), S.gaps = l = a.gaps(e, n, r, i, l), S.clip = Mi(l, c.ori, f, p, m, h);
		}
		return E != 0 && (S.band = E == 2 ? [ji(e, n, r, i, C, -1), ji(e, n, r, i, C, 1)] : ji(e, n, r, i, C, E)), S;
	});
}
function Qi(e) {
	let t = G(e.align, 1), n = G(e.ascDesc, !1), r = G(e.alignGaps, 0), i = G(e.extend, !1);
	return (e, a, o, s) => Oi(e, a, (c, l, u, d, f, p, m, h, g, _, v) => {
		[o, s] = It(u, o, s);
		let y = c.pxRound, { left: b, width: x } = e.bbox, S = (e) => y(p(e, d, _, h)), C = (e) => y(m(e, f, v, g)), w = d.ori == 0 ? zi : Bi, T = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: Ei
		}, E = T.stroke, D = d.dir * (d.ori == 0 ? 1 : -1), O = C(u[D == 1 ? o : s]), ee = S(l[D == 1 ? o : s]), te = ee, k = ee;
		i && t == -1 && (k = b, w(E, k, O)), w(E, ee, O);
		for (let e = D == 1 ? o : s; e >= o && e <= s; e += D) {
			let n = u[e];
			if (n == null) continue;
			let r = S(l[e]), i = C(n);
			t == 1 ? w(E, r, O) : w(E, te, i), w(E, r, i), O = i, te = r;
		}
		let ne = te;
		i && t == 1 && (ne = b + x, w(E, ne, O));
		let [re, ie] = ki(e, a);
		if (c.fill != null || re != 0) {
			let t = T.fill = new Path2D(E), n = C(c.fillTo(e, a, c.min, c.max, re));
			w(t, ne, n), w(t, k, n);
		}
		if (!c.spanGaps) {
			let i = [];
			i.push(...Pi(l, u, o, s, D, S, r));
			let f = c.width * U / 2, p = n || t == 1 ? f : -f, m = n || t == -1 ? -f : f;
			i.forEach((e) => {
				e[0] += p, e[1] += m;
			}), T.gaps = i = c.gaps(e, a, o, s, i), T.clip = Mi(i, d.ori, h, g, _, v);
		}
		return ie != 0 && (T.band = ie == 2 ? [ji(e, a, o, s, E, -1), ji(e, a, o, s, E, 1)] : ji(e, a, o, s, E, ie)), T;
	});
}
function $i(e, t, n, r, i, a, o = K) {
	if (e.length > 1) {
		let s = null;
		for (let c = 0, l = Infinity; c < e.length; c++) if (t[c] !== void 0) {
			if (s != null) {
				let t = Qt(e[c] - e[s]);
				t < l && (l = t, o = Qt(n(e[c], r, i, a) - n(e[s], r, i, a)));
			}
			s = c;
		}
	}
	return o;
}
function ea(e) {
	e ||= Dn;
	let t = G(e.size, [
		.6,
		K,
		1
	]), n = e.align || 0, r = e.gap || 0, i = e.radius;
	i = i == null ? [0, 0] : typeof i == "number" ? [i, 0] : i;
	let a = q(i), o = 1 - t[0], s = G(t[1], K), c = G(t[2], 1), l = G(e.disp, Dn), u = G(e.each, (e) => {}), { fill: d, stroke: f } = l;
	return (e, t, i, p) => Oi(e, t, (m, h, g, _, v, y, b, x, S, C, w) => {
		let T = m.pxRound, E = n, D = r * U, O = s * U, ee = c * U, te, k;
		_.ori == 0 ? [te, k] = a(e, t) : [k, te] = a(e, t);
		let ne = _.dir * (_.ori == 0 ? 1 : -1), re = _.ori == 0 ? Vi : Hi, ie = _.ori == 0 ? u : (e, t, n, r, i, a, o) => {
			u(e, t, n, i, r, o, a);
		}, ae = G(e.bands, On).find((e) => e.series[0] == t), oe = ae == null ? 0 : ae.dir, se = m.fillTo(e, t, m.min, m.max, oe), A = T(b(se, v, w, S)), j, M, ce, N = C, P = T(m.width * U), le = !1, ue = null, de = null, fe = null, pe = null;
		d != null && (P == 0 || f != null) && (le = !0, ue = d.values(e, t, i, p), de = /* @__PURE__ */ new Map(), new Set(ue).forEach((e) => {
			e != null && de.set(e, new Path2D());
		}), P > 0 && (fe = f.values(e, t, i, p), pe = /* @__PURE__ */ new Map(), new Set(fe).forEach((e) => {
			e != null && pe.set(e, new Path2D());
		})));
		let { x0: F, size: me } = l;
		if (F != null && me != null) {
			E = 1, h = F.values(e, t, i, p), F.unit == 2 && (h = h.map((t) => e.posToVal(x + t * C, _.key, !0)));
			let n = me.values(e, t, i, p);
			M = me.unit == 2 ? n[0] * C : y(n[0], _, C, x) - y(0, _, C, x), N = $i(h, g, y, _, C, x, N), ce = N - M + D;
		} else N = $i(h, g, y, _, C, x, N), ce = N * o + D, M = N - ce;
		ce < 1 && (ce = 0), P >= M / 2 && (P = 0), ce < 5 && (T = hn);
		let I = ce > 0, he = N - ce - (I ? P : 0);
		M = T(fn(he, ee, O)), j = (E == 0 ? M / 2 : E == ne ? 0 : M) - E * ne * ((E == 0 ? D / 2 : 0) + (I ? P / 2 : 0));
		let ge = {
			stroke: null,
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: 0
		}, L = le ? null : new Path2D(), _e = null;
		if (ae != null) _e = e.data[ae.series[1]];
		else {
			let { y0: n, y1: r } = l;
			n != null && r != null && (g = r.values(e, t, i, p), _e = n.values(e, t, i, p));
		}
		let R = te * M, ve = k * M;
		for (let n = ne == 1 ? i : p; n >= i && n <= p; n += ne) {
			let r = g[n];
			if (r == null) continue;
			if (_e != null) {
				let e = _e[n] ?? 0;
				if (r - e == 0) continue;
				A = b(e, v, w, S);
			}
			let i = y(_.distr != 2 || l != null ? h[n] : n, _, C, x), a = b(G(r, se), v, w, S), o = T(i - j), s = T(rn(a, A)), c = T(nn(a, A)), u = s - c;
			if (r != null) {
				let i = r < 0 ? ve : R, a = r < 0 ? R : ve;
				le ? (P > 0 && fe[n] != null && re(pe.get(fe[n]), o, c + $t(P / 2), M, rn(0, u - P), i, a), ue[n] != null && re(de.get(ue[n]), o, c + $t(P / 2), M, rn(0, u - P), i, a)) : re(L, o, c + $t(P / 2), M, rn(0, u - P), i, a), ie(e, t, n, o - P / 2, c, M + P, u);
			}
		}
		return P > 0 ? ge.stroke = le ? pe : L : le || (ge._fill = m.width == 0 ? m._fill : m._stroke ?? m._fill, ge.width = 0), ge.fill = le ? de : L, ge;
	});
}
function ta(e, t) {
	let n = G(t?.alignGaps, 0);
	return (t, r, i, a) => Oi(t, r, (o, s, c, l, u, d, f, p, m, h, g) => {
		[i, a] = It(c, i, a);
		let _ = o.pxRound, v = (e) => _(d(e, l, h, p)), y = (e) => _(f(e, u, g, m)), b, x, S;
		l.ori == 0 ? (b = Li, S = zi, x = Gi) : (b = Ri, S = Bi, x = Ki);
		let C = l.dir * (l.ori == 0 ? 1 : -1), w = v(s[C == 1 ? i : a]), T = w, E = [], D = [];
		for (let e = C == 1 ? i : a; e >= i && e <= a; e += C) if (c[e] != null) {
			let t = s[e], n = v(t);
			E.push(T = n), D.push(y(c[e]));
		}
		let O = {
			stroke: e(E, D, b, S, x, _),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: Ei
		}, ee = O.stroke, [te, k] = ki(t, r);
		if (o.fill != null || te != 0) {
			let e = O.fill = new Path2D(ee), n = y(o.fillTo(t, r, o.min, o.max, te));
			S(e, T, n), S(e, w, n);
		}
		if (!o.spanGaps) {
			let e = [];
			e.push(...Pi(s, c, i, a, C, v, n)), O.gaps = e = o.gaps(t, r, i, a, e), O.clip = Mi(e, l.ori, p, m, h, g);
		}
		return k != 0 && (O.band = k == 2 ? [ji(t, r, i, a, ee, -1), ji(t, r, i, a, ee, 1)] : ji(t, r, i, a, ee, k)), O;
	});
}
function na(e) {
	return ta(ra, e);
}
function ra(e, t, n, r, i, a) {
	let o = e.length;
	if (o < 2) return null;
	let s = new Path2D();
	if (n(s, e[0], t[0]), o == 2) r(s, e[1], t[1]);
	else {
		let n = Array(o), r = Array(o - 1), a = Array(o - 1), c = Array(o - 1);
		for (let n = 0; n < o - 1; n++) a[n] = t[n + 1] - t[n], c[n] = e[n + 1] - e[n], r[n] = a[n] / c[n];
		n[0] = r[0];
		for (let e = 1; e < o - 1; e++) r[e] === 0 || r[e - 1] === 0 || r[e - 1] > 0 != r[e] > 0 ? n[e] = 0 : (n[e] = 3 * (c[e - 1] + c[e]) / ((2 * c[e] + c[e - 1]) / r[e - 1] + (c[e] + 2 * c[e - 1]) / r[e]), isFinite(n[e]) || (n[e] = 0));
		n[o - 1] = r[o - 2];
		for (let r = 0; r < o - 1; r++) i(s, e[r] + c[r] / 3, t[r] + n[r] * c[r] / 3, e[r + 1] - c[r] / 3, t[r + 1] - n[r + 1] * c[r] / 3, e[r + 1], t[r + 1]);
	}
	return s;
}
var ia = /* @__PURE__ */ new Set();
function aa() {
	for (let e of ia) e.syncRect(!0);
}
ft && (At(st, mt, aa), At(ct, mt, aa, !0), At(ut, mt, () => {
	xa.pxRatio = U;
}));
var oa = Zi(), sa = qi();
function ca(e, t, n, r) {
	return (r ? [e[0], e[1]].concat(e.slice(2)) : [e[0]].concat(e.slice(1))).map((e, r) => ua(e, r, t, n));
}
function la(e, t) {
	return e.map((e, n) => n == 0 ? {} : zn({}, t, e));
}
function ua(e, t, n, r) {
	return zn({}, t == 0 ? n : r, e);
}
function da(e, t, n) {
	return t == null ? kn : [t, n];
}
var fa = da;
function pa(e, t, n) {
	return t == null ? kn : Gt(t, n, Vt, !0);
}
function ma(e, t, n, r) {
	return t == null ? kn : zt(t, n, e.scales[r].log, !1);
}
var ha = ma;
function ga(e, t, n, r) {
	return t == null ? kn : Bt(t, n, e.scales[r].log, !1);
}
var _a = ga;
function va(e, t, n, r, i) {
	let a = rn(dn(e), dn(t)), o = t - e, s = Mt(i / r * o, n);
	do {
		let e = n[s], t = r * e / o;
		if (t >= i && a + (e < 5 ? wn.get(e) : 0) <= 17) return [e, t];
	} while (++s < n.length);
	return [0, 0];
}
function ya(e) {
	let t, n;
	return e = e.replace(/(\d+)px/, (e, r) => (t = en((n = +r) * U)) + "px"), [
		e,
		t,
		n
	];
}
function ba(e) {
	e.show && [e.font, e.labelFont].forEach((e) => {
		let t = Y(e[2] * U, 1);
		e[0] = e[0].replace(/[0-9.]+px/, t + "px"), e[1] = t;
	});
}
function xa(e, t, n) {
	let r = { mode: G(e.mode, 1) }, i = r.mode;
	function a(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? 1 - i : i);
	}
	function o(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? i : 1 - i);
	}
	function s(e, t, n, r) {
		return t.ori == 0 ? a(e, t, n, r) : o(e, t, n, r);
	}
	r.valToPosH = a, r.valToPosV = o;
	let c = !1;
	r.status = 0;
	let l = r.root = xt(De);
	if (e.id != null && (l.id = e.id), vt(l, e.class), e.title) {
		let t = xt(Ae, l);
		t.textContent = e.title;
	}
	let u = bt("canvas"), d = r.ctx = u.getContext("2d"), f = xt(je, l);
	At("click", f, (e) => {
		e.target === m && (Z != Kr || Q != Jr) && Qr.click(r, e);
	}, !0);
	let p = r.under = xt(Me, f);
	f.appendChild(u);
	let m = r.over = xt(Ne, f);
	e = Rn(e);
	let h = +G(e.pxAlign, 1), g = Fi(h);
	(e.plugins || []).forEach((t) => {
		t.opts && (e = t.opts(r, e) || e);
	});
	let _ = e.ms || .001, v = r.series = i == 1 ? ca(e.series || [], ni, bi, !1) : la(e.series || [null], yi), y = r.axes = ca(e.axes || [], $r, mi, !0), b = r.scales = {}, x = r.bands = e.bands || [];
	x.forEach((e) => {
		e.fill = q(e.fill || null), e.dir = G(e.dir, -1);
	});
	let S = i == 2 ? v[1].facets[0].scale : v[0].scale, C = {
		axes: vr,
		series: ar
	}, w = (e.drawOrder || ["axes", "series"]).map((e) => C[e]);
	function T(e) {
		let t = e.distr == 3 ? (t) => sn(t > 0 ? t : e.clamp(r, t, e.min, e.max, e.key)) : e.distr == 4 ? (t) => un(t, e.asinh) : e.distr == 100 ? (t) => e.fwd(t) : (e) => e;
		return (n) => {
			let r = t(n), { _min: i, _max: a } = e, o = a - i;
			return (r - i) / o;
		};
	}
	function E(t) {
		let n = b[t];
		if (n == null) {
			let r = (e.scales || Dn)[t] || Dn;
			if (r.from != null) {
				E(r.from);
				let e = zn({}, b[r.from], r, { key: t });
				e.valToPct = T(e), b[t] = e;
			} else {
				n = b[t] = zn({}, t == S ? Si : Ci, r), n.key = t;
				let e = n.time, a = n.range, o = An(a);
				if ((t != S || i == 2 && !e) && (o && (a[0] == null || a[1] == null) && (a = {
					min: a[0] == null ? Ht : {
						mode: 1,
						hard: a[0],
						soft: a[0]
					},
					max: a[1] == null ? Ht : {
						mode: 1,
						hard: a[1],
						soft: a[1]
					}
				}, o = !1), !o && Pn(a))) {
					let e = a;
					a = (t, n, r) => n == null ? kn : Gt(n, r, e);
				}
				n.range = q(a || (e ? fa : t == S ? n.distr == 3 ? ha : n.distr == 4 ? _a : da : n.distr == 3 ? ma : n.distr == 4 ? ga : pa)), n.auto = q(!o && n.auto), n.clamp = q(n.clamp || xi), n._min = n._max = null, n.valToPct = T(n);
			}
		}
	}
	E("x"), E("y"), i == 1 && v.forEach((e) => {
		E(e.scale);
	}), y.forEach((e) => {
		E(e.scale);
	});
	for (let t in e.scales) E(t);
	let D = b[S], O = D.distr, ee, te;
	D.ori == 0 ? (vt(l, Oe), ee = a, te = o) : (vt(l, ke), ee = o, te = a);
	let k = {};
	for (let e in b) {
		let t = b[e];
		(t.min != null || t.max != null) && (k[e] = {
			min: t.min,
			max: t.max
		}, t.min = t.max = null);
	}
	let ne = e.tzDate || ((e) => new Date(en(e / _))), re = e.fmtDate || rr, ie = _ == 1 ? Tr(ne) : Or(ne), ae = Ar(ne, kr(_ == 1 ? wr : Dr, re)), oe = Fr(ne, Nr(Pr, re)), se = [], A = r.legend = zn({}, Rr, e.legend), j = r.cursor = zn({}, qr, { drag: { y: i == 2 } }, e.cursor), M = A.show, ce = j.show, N = A.markers;
	A.idxs = se, N.width = q(N.width), N.dash = q(N.dash), N.stroke = q(N.stroke), N.fill = q(N.fill);
	let P, le, ue, de = [], fe = [], pe, F = !1, me = {};
	if (A.live) {
		let e = v[1] ? v[1].values : null;
		F = e != null, pe = F ? e(r, 1, 0) : { _: 0 };
		for (let e in pe) me[e] = dt;
	}
	if (M) {
		if (P = bt("table", Be, l), ue = bt("tbody", null, P), A.mount(r, P), F) {
			le = bt("thead", null, P, ue);
			let e = bt("tr", null, le);
			for (var I in bt("th", null, e), pe) bt("th", Ge, e).textContent = I;
		} else vt(P, He), A.live && vt(P, Ve);
	}
	let he = { show: !0 }, ge = { show: !1 };
	function L(e, t) {
		if (t == 0 && (F || !A.live || i == 2)) return kn;
		let n = [], a = bt("tr", Ue, ue, ue.childNodes[t]);
		vt(a, e.class), e.show || vt(a, Fe);
		let o = bt("th", null, a);
		if (N.show) {
			let e = xt(We, o);
			if (t > 0) {
				let n = N.width(r, t);
				n && (e.style.border = n + "px " + N.dash(r, t) + " " + N.stroke(r, t)), e.style.background = N.fill(r, t);
			}
		}
		let s = xt(Ge, o);
		for (var c in e.label instanceof HTMLElement ? s.appendChild(e.label) : s.textContent = e.label, t > 0 && (N.show || (s.style.color = e.width > 0 ? N.stroke(r, t) : N.fill(r, t)), R("click", o, (t) => {
			if (j._lock) return;
			Pt(t);
			let n = v.indexOf(e);
			if ((t.ctrlKey || t.metaKey) != A.isolate) {
				let e = v.some((e, t) => t > 0 && t != n && e.show);
				v.forEach((t, r) => {
					r > 0 && vi(r, e ? r == n ? he : ge : he, !0, ka.setSeries);
				});
			} else vi(n, { show: !e.show }, !0, ka.setSeries);
		}, !1), Lt && R(it, o, (t) => {
			j._lock || (Pt(t), vi(v.indexOf(e), Ii, !0, ka.setSeries));
		}, !1)), pe) {
			let e = bt("td", Ke, a);
			e.textContent = "--", n.push(e);
		}
		return [a, n];
	}
	let _e = /* @__PURE__ */ new Map();
	function R(e, t, n, i = !0) {
		let a = _e.get(t) || {}, o = j.bind[e](r, t, n, i);
		o && (At(e, t, a[e] = o), _e.set(t, a));
	}
	function ve(e, t, n) {
		let r = _e.get(t) || {};
		for (let n in r) (e == null || n == e) && (jt(n, t, r[n]), delete r[n]);
		e ?? _e.delete(t);
	}
	let ye = 0, z = 0, B = 0, V = 0, be = 0, H = 0, xe = be, Se = H, Ce = B, we = V, Te = 0, Ee = 0, $e = 0, st = 0;
	r.bbox = {};
	let ct = !1, lt = !1, ft = !1, ht = !1, gt = !1, _t = !1;
	function St(e, t, n) {
		(n || e != r.width || t != r.height) && wt(e, t), yr(!1), ft = !0, lt = !0, Mr();
	}
	function wt(e, t) {
		r.width = ye = B = e, r.height = z = V = t, be = H = 0, kt(), Nt();
		let n = r.bbox;
		Te = n.left = xn(be * U, .5), Ee = n.top = xn(H * U, .5), $e = n.width = xn(B * U, .5), st = n.height = xn(V * U, .5);
	}
	function Et() {
		let e = !1, t = 0;
		for (; !e;) {
			t++;
			let n = gr(t), i = _r(t);
			e = t == 3 || n && i, e || (wt(r.width, r.height), lt = !0);
		}
	}
	function Ot({ width: e, height: t }) {
		St(e, t);
	}
	r.setSize = Ot;
	function kt() {
		let e = !1, t = !1, n = !1, r = !1;
		y.forEach((i, a) => {
			if (i.show && i._show) {
				let { side: a, _size: o } = i, s = a % 2, c = o + (i.label == null ? 0 : i.labelSize);
				c > 0 && (s ? (B -= c, a == 3 ? (be += c, r = !0) : n = !0) : (V -= c, a == 0 ? (H += c, e = !0) : t = !0));
			}
		}), cn[0] = e, cn[1] = n, cn[2] = t, cn[3] = r, B -= bn[1] + bn[3], be += bn[3], V -= bn[2] + bn[0], H += bn[0];
	}
	function Nt() {
		let e = be + B, t = H + V, n = be, r = H;
		function i(i, a) {
			switch (i) {
				case 1: return e += a, e - a;
				case 2: return t += a, t - a;
				case 3: return n -= a, n + a;
				case 0: return r -= a, r + a;
			}
		}
		y.forEach((e, t) => {
			if (e.show && e._show) {
				let t = e.side;
				e._pos = i(t, e._size), e.label != null && (e._lpos = i(t, e.labelSize));
			}
		});
	}
	if (j.dataIdx == null) {
		let e = j.hover, n = e.skip = new Set(e.skip ?? []);
		n.add(void 0);
		let r = e.prox = q(e.prox), i = e.bias ??= 0;
		j.dataIdx = (e, a, o, s) => {
			if (a == 0) return o;
			let c = o, l = r(e, a, o, s) ?? K, u = l >= 0 && l < K, d = D.ori == 0 ? B : V, f = j.left, p = t[0], m = t[a];
			if (n.has(m[o])) {
				c = null;
				let e = null, t = null, r;
				if (i == 0 || i == -1) for (r = o; e == null && r-- > 0;) n.has(m[r]) || (e = r);
				if (i == 0 || i == 1) for (r = o; t == null && r++ < m.length;) n.has(m[r]) || (t = r);
				if (e != null || t != null) {
					if (u) {
						let n = e == null ? -Infinity : ee(p[e], D, d, 0), r = t == null ? Infinity : ee(p[t], D, d, 0), i = f - n, a = r - f;
						i <= a ? i <= l && (c = e) : a <= l && (c = t);
					} else c = t == null ? e : e == null ? t : o - e <= t - o ? e : t;
				}
			} else u && Qt(f - ee(p[o], D, d, 0)) > l && (c = null);
			return c;
		};
	}
	let Pt = (e) => {
		j.event = e;
	};
	j.idxs = se, j._lock = !1;
	let Ft = j.points;
	Ft.show = q(Ft.show), Ft.size = q(Ft.size), Ft.stroke = q(Ft.stroke), Ft.width = q(Ft.width), Ft.fill = q(Ft.fill);
	let It = r.focus = zn({}, e.focus || { alpha: .3 }, j.focus), Lt = It.prox >= 0, Ut = Lt && Ft.one, Wt = [], qt = [], Jt = [];
	function Yt(e, t) {
		let n = Ft.show(r, t);
		if (n instanceof HTMLElement) return vt(n, ze), vt(n, e.class), Ct(n, -10, -10, B, V), m.insertBefore(n, Wt[t]), n;
	}
	function Xt(e, t) {
		if (i == 1 || t > 0) {
			let t = i == 1 && b[e.scale].time, n = e.value;
			e.value = t ? Nn(n) ? Fr(ne, Nr(n, re)) : n || oe : n || pi, e.label = e.label || (t ? ti : ei);
		}
		if (Ut || t > 0) {
			e.width = e.width == null ? 1 : e.width, e.paths = e.paths || oa || _n, e.fillTo = q(e.fillTo || Ai), e.pxAlign = +G(e.pxAlign, h), e.pxRound = Fi(e.pxAlign), e.stroke = q(e.stroke || null), e.fill = q(e.fill || null), e._stroke = e._fill = e._paths = e._focus = null;
			let t = hi(rn(1, e.width), 1), n = e.points = zn({}, {
				size: t,
				width: rn(1, t * .2),
				stroke: e.stroke,
				space: t * 2,
				paths: sa,
				_stroke: null,
				_fill: null
			}, e.points);
			n.show = q(n.show), n.filter = q(n.filter), n.fill = q(n.fill), n.stroke = q(n.stroke), n.paths = q(n.paths), n.pxAlign = e.pxAlign;
		}
		if (M) {
			let n = L(e, t);
			de.splice(t, 0, n[0]), fe.splice(t, 0, n[1]), A.values.push(null);
		}
		if (ce) {
			se.splice(t, 0, null);
			let n = null;
			Ut ? t == 0 && (n = Yt(e, t)) : t > 0 && (n = Yt(e, t)), Wt.splice(t, 0, n), qt.splice(t, 0, 0), Jt.splice(t, 0, 0);
		}
		Da("addSeries", t);
	}
	function $t(e, t) {
		t ??= v.length, e = i == 1 ? ua(e, t, ni, bi) : ua(e, t, {}, yi), v.splice(t, 0, e), Xt(v[t], t);
	}
	r.addSeries = $t;
	function on(e) {
		if (v.splice(e, 1), M) {
			A.values.splice(e, 1), fe.splice(e, 1);
			let t = de.splice(e, 1)[0];
			ve(null, t.firstChild), t.remove();
		}
		ce && (se.splice(e, 1), Wt.splice(e, 1)[0].remove(), qt.splice(e, 1), Jt.splice(e, 1)), Da("delSeries", e);
	}
	r.delSeries = on;
	let cn = [
		!1,
		!1,
		!1,
		!1
	];
	function dn(e, t) {
		if (e._show = e.show, e.show) {
			let n = e.side % 2, i = b[e.scale];
			i ??= (e.scale = n ? v[1].scale : S, b[e.scale]);
			let a = i.time;
			e.size = q(e.size), e.space = q(e.space), e.rotate = q(e.rotate), An(e.incrs) && e.incrs.forEach((e) => {
				!wn.has(e) && wn.set(e, Tn(e));
			}), e.incrs = q(e.incrs || (i.distr == 2 ? ur : a ? _ == 1 ? Cr : Er : dr)), e.splits = q(e.splits || (a && i.distr == 1 ? ie : i.distr == 3 ? ai : i.distr == 4 ? oi : ii)), e.stroke = q(e.stroke), e.grid.stroke = q(e.grid.stroke), e.ticks.stroke = q(e.ticks.stroke), e.border.stroke = q(e.border.stroke);
			let o = e.values;
			e.values = An(o) && !An(o[0]) ? q(o) : a ? An(o) ? Ar(ne, kr(o, re)) : Nn(o) ? jr(ne, o) : o || ae : o || ri, e.filter = q(e.filter || (i.distr >= 3 && i.log == 10 ? di : i.distr == 3 && i.log == 2 ? fi : gn)), e.font = ya(e.font), e.labelFont = ya(e.labelFont), e._size = e.size(r, null, t, 0), e._space = e._rotate = e._incrs = e._found = e._splits = e._values = null, e._size > 0 && (cn[t] = !0, e._el = xt(Pe, f));
		}
	}
	function mn(e, t, n, r) {
		let [i, a, o, s] = n, c = t % 2, l = 0;
		return c == 0 && (s || a) && (l = t == 0 && !i || t == 2 && !o ? en($r.size / 3) : 0), c == 1 && (i || o) && (l = t == 1 && !a || t == 3 && !s ? en(mi.size / 2) : 0), l;
	}
	let hn = r.padding = (e.padding || [
		mn,
		mn,
		mn,
		mn
	]).map((e) => q(G(e, mn))), bn = r._padding = hn.map((e, t) => e(r, t, cn, 0)), J, Sn = null, Cn = null, En = i == 1 ? v[0].idxs : null, jn = null, In = !1;
	function Ln(e, n) {
		if (t = e ?? [], r.data = r._data = t, i == 2) {
			J = 0;
			for (let e = 1; e < v.length; e++) J += t[e][0].length;
		} else {
			t.length == 0 && (r.data = r._data = t = [[]]), jn = t[0], J = jn.length;
			let e = t;
			if (O == 2) {
				e = t.slice();
				let n = e[0] = Array(J);
				for (let e = 0; e < J; e++) n[e] = e;
			}
			r._data = t = e;
		}
		if (yr(!0), Da("setData"), O == 2 && (ft = !0), n !== !1) {
			let e = D;
			e.auto(r, In) ? Bn() : _i(S, e.min, e.max), ht ||= j.left >= 0, _t = !0, Mr();
		}
	}
	r.setData = Ln;
	function Bn() {
		In = !0;
		let e, n;
		i == 1 && (J > 0 ? (Sn = En[0] = 0, Cn = En[1] = J - 1, e = t[0][Sn], n = t[0][Cn], O == 2 ? (e = Sn, n = Cn) : e == n && (O == 3 ? [e, n] = zt(e, e, D.log, !1) : O == 4 ? [e, n] = Bt(e, e, D.log, !1) : D.time ? n = e + en(86400 / _) : [e, n] = Gt(e, n, Vt, !0))) : (Sn = En[0] = e = null, Cn = En[1] = n = null)), _i(S, e, n);
	}
	let Vn, Hn, Un, Wn, Kn, qn, Jn, Yn, Xn, Zn;
	function Qn(e, t, n, r, i, a) {
		e ??= et, n ??= On, r ??= "butt", i ??= et, a ??= "round", e != Vn && (d.strokeStyle = Vn = e), i != Hn && (d.fillStyle = Hn = i), t != Un && (d.lineWidth = Un = t), a != Kn && (d.lineJoin = Kn = a), r != qn && (d.lineCap = qn = r), n != Wn && d.setLineDash(Wn = n);
	}
	function $n(e, t, n, r) {
		t != Hn && (d.fillStyle = Hn = t), e != Jn && (d.font = Jn = e), n != Yn && (d.textAlign = Yn = n), r != Xn && (d.textBaseline = Xn = r);
	}
	function er(e, t, n, i, a = 0) {
		if (i.length > 0 && e.auto(r, In) && (t == null || t.min == null)) {
			let t = G(Sn, 0), r = G(Cn, i.length - 1), o = n.min == null ? Rt(i, t, r, a, e.distr == 3) : [n.min, n.max];
			e.min = nn(e.min, n.min = o[0]), e.max = rn(e.max, n.max = o[1]);
		}
	}
	let tr = {
		min: null,
		max: null
	};
	function nr() {
		for (let e in b) {
			let t = b[e];
			k[e] == null && (t.min == null || k[S] != null && t.auto(r, In)) && (k[e] = tr);
		}
		for (let e in b) {
			let t = b[e];
			k[e] == null && t.from != null && k[t.from] != null && (k[e] = tr);
		}
		k[S] != null && yr(!0);
		let e = {};
		for (let t in k) {
			let n = k[t];
			if (n != null) {
				let a = e[t] = Rn(b[t], Fn);
				if (n.min != null) zn(a, n);
				else if (t != S || i == 2) {
					if (J == 0 && a.from == null) {
						let e = a.range(r, null, null, t);
						a.min = e[0], a.max = e[1];
					} else a.min = K, a.max = -Infinity;
				}
			}
		}
		if (J > 0) {
			v.forEach((n, a) => {
				if (i == 1) {
					let i = n.scale, o = k[i];
					if (o == null) return;
					let s = e[i];
					if (a == 0) {
						let e = s.range(r, s.min, s.max, i);
						s.min = e[0], s.max = e[1], Sn = Mt(s.min, t[0]), Cn = Mt(s.max, t[0]), Cn - Sn > 1 && (t[0][Sn] < s.min && Sn++, t[0][Cn] > s.max && Cn--), n.min = jn[Sn], n.max = jn[Cn];
					} else n.show && n.auto && er(s, o, n, t[a], n.sorted);
					n.idxs[0] = Sn, n.idxs[1] = Cn;
				} else if (a > 0 && n.show && n.auto) {
					let [r, i] = n.facets, o = r.scale, s = i.scale, [c, l] = t[a], u = e[o], d = e[s];
					u != null && er(u, k[o], r, c, r.sorted), d != null && er(d, k[s], i, l, i.sorted), n.min = i.min, n.max = i.max;
				}
			});
			for (let t in e) {
				let n = e[t], i = k[t];
				if (n.from == null && (i == null || i.min == null)) {
					let e = n.range(r, n.min == K ? null : n.min, n.max == -Infinity ? null : n.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		for (let t in e) {
			let n = e[t];
			if (n.from != null) {
				let i = e[n.from];
				if (i.min == null) n.min = n.max = null;
				else {
					let e = n.range(r, i.min, i.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		let n = {}, a = !1;
		for (let t in e) {
			let r = e[t], i = b[t];
			if (i.min != r.min || i.max != r.max) {
				i.min = r.min, i.max = r.max;
				let e = i.distr;
				i._min = e == 3 ? sn(i.min) : e == 4 ? un(i.min, i.asinh) : e == 100 ? i.fwd(i.min) : i.min, i._max = e == 3 ? sn(i.max) : e == 4 ? un(i.max, i.asinh) : e == 100 ? i.fwd(i.max) : i.max, n[t] = a = !0;
			}
		}
		if (a) {
			v.forEach((e, t) => {
				i == 2 ? t > 0 && n.y && (e._paths = null) : n[e.scale] && (e._paths = null);
			});
			for (let e in n) ft = !0, Da("setScale", e);
			ce && j.left >= 0 && (ht = _t = !0);
		}
		for (let e in k) k[e] = null;
	}
	function ir(e) {
		let t = fn(Sn - 1, 0, J - 1), n = fn(Cn + 1, 0, J - 1);
		for (; e[t] == null && t > 0;) t--;
		for (; e[n] == null && n < J - 1;) n++;
		return [t, n];
	}
	function ar() {
		if (J > 0) {
			let e = v.some((e) => e._focus) && Zn != It.alpha;
			e && (d.globalAlpha = Zn = It.alpha), v.forEach((e, n) => {
				if (n > 0 && e.show && (or(n, !1), or(n, !0), e._paths == null)) {
					let a = Zn;
					Zn != e.alpha && (d.globalAlpha = Zn = e.alpha);
					let o = i == 2 ? [0, t[n][0].length - 1] : ir(t[n]);
					e._paths = e.paths(r, n, o[0], o[1]), Zn != a && (d.globalAlpha = Zn = a);
				}
			}), v.forEach((e, t) => {
				if (t > 0 && e.show) {
					let n = Zn;
					Zn != e.alpha && (d.globalAlpha = Zn = e.alpha), e._paths != null && sr(t, !1);
					{
						let n = e._paths == null ? null : e._paths.gaps, i = e.points.show(r, t, Sn, Cn, n), a = e.points.filter(r, t, i, n);
						(i || a) && (e.points._paths = e.points.paths(r, t, Sn, Cn, a), sr(t, !0));
					}
					Zn != n && (d.globalAlpha = Zn = n), Da("drawSeries", t);
				}
			}), e && (d.globalAlpha = Zn = 1);
		}
	}
	function or(e, t) {
		let n = t ? v[e].points : v[e];
		n._stroke = n.stroke(r, e), n._fill = n.fill(r, e);
	}
	function sr(e, t) {
		let n = t ? v[e].points : v[e], { stroke: r, fill: i, clip: a, flags: o, _stroke: s = n._stroke, _fill: c = n._fill, _width: l = n.width } = n._paths;
		l = Y(l * U, 3);
		let u = null, f = l % 2 / 2;
		t && c == null && (c = l > 0 ? "#fff" : s);
		let p = n.pxAlign == 1 && f > 0;
		if (p && d.translate(f, f), !t) {
			let e = Te - l / 2, t = Ee - l / 2, n = $e + l, r = st + l;
			u = new Path2D(), u.rect(e, t, n, r);
		}
		t ? lr(s, l, n.dash, n.cap, c, r, i, o, a) : cr(e, s, l, n.dash, n.cap, c, r, i, o, u, a), p && d.translate(-f, -f);
	}
	function cr(e, n, i, a, o, s, c, l, u, d, f) {
		let p = !1;
		u != 0 && x.forEach((m, h) => {
			if (m.series[0] == e) {
				let e = v[m.series[1]], g = t[m.series[1]], _ = (e._paths || Dn).band;
				An(_) && (_ = m.dir == 1 ? _[0] : _[1]);
				let y, b = null;
				e.show && _ && Kt(g, Sn, Cn) ? (b = m.fill(r, h) || s, y = e._paths.clip) : _ = null, lr(n, i, a, o, b, c, l, u, d, f, y, _), p = !0;
			}
		}), p || lr(n, i, a, o, s, c, l, u, d, f);
	}
	function lr(e, t, n, r, i, a, o, s, c, l, u, f) {
		Qn(e, t, n, r, i), (c || l || f) && (d.save(), c && d.clip(c), l && d.clip(l)), f ? (s & 3) == 3 ? (d.clip(f), u && d.clip(u), pr(i, o), fr(e, a, t)) : s & Di ? (pr(i, o), d.clip(f), fr(e, a, t)) : s & Ei && (d.save(), d.clip(f), u && d.clip(u), pr(i, o), d.restore(), fr(e, a, t)) : (pr(i, o), fr(e, a, t)), (c || l || f) && d.restore();
	}
	function fr(e, t, n) {
		n > 0 && (t instanceof Map ? t.forEach((e, t) => {
			d.strokeStyle = Vn = t, d.stroke(e);
		}) : t != null && e && d.stroke(t));
	}
	function pr(e, t) {
		t instanceof Map ? t.forEach((e, t) => {
			d.fillStyle = Hn = t, d.fill(e);
		}) : t != null && e && d.fill(t);
	}
	function mr(e, t, n, i) {
		let a = y[e], o;
		if (i <= 0) o = [0, 0];
		else {
			let s = a._space = a.space(r, e, t, n, i);
			o = va(t, n, a._incrs = a.incrs(r, e, t, n, i, s), i, s);
		}
		return a._found = o;
	}
	function hr(e, t, n, r, i, a, o, s, c, l) {
		let u = o % 2 / 2;
		h == 1 && d.translate(u, u), Qn(s, o, c, l, s), d.beginPath();
		let f, p, m, g, _ = i + (r == 0 || r == 3 ? -a : a);
		n == 0 ? (p = i, g = _) : (f = i, m = _);
		for (let r = 0; r < e.length; r++) t[r] != null && (n == 0 ? f = m = e[r] : p = g = e[r], d.moveTo(f, p), d.lineTo(m, g));
		d.stroke(), h == 1 && d.translate(-u, -u);
	}
	function gr(e) {
		let t = !0;
		return y.forEach((n, i) => {
			if (!n.show) return;
			let a = b[n.scale];
			if (a.min == null) {
				n._show && (t = !1, n._show = !1, yr(!1));
				return;
			}
			n._show || (t = !1, n._show = !0, yr(!1));
			let o = n.side, s = o % 2, { min: c, max: l } = a, [u, d] = mr(i, c, l, s == 0 ? B : V);
			if (d == 0) return;
			let f = a.distr == 2, p = n._splits = n.splits(r, i, c, l, u, d, f), m = a.distr == 2 ? p.map((e) => jn[e]) : p, h = a.distr == 2 ? jn[p[1]] - jn[p[0]] : u, g = n._values = n.values(r, n.filter(r, m, i, d, h), i, d, h);
			n._rotate = o == 2 ? n.rotate(r, g, i, d) : 0;
			let _ = n._size;
			n._size = tn(n.size(r, g, i, e)), _ != null && n._size != _ && (t = !1);
		}), t;
	}
	function _r(e) {
		let t = !0;
		return hn.forEach((n, i) => {
			let a = n(r, i, cn, e);
			a != bn[i] && (t = !1), bn[i] = a;
		}), t;
	}
	function vr() {
		for (let e = 0; e < y.length; e++) {
			let t = y[e];
			if (!t.show || !t._show) continue;
			let n = t.side, i = n % 2, a, o, c = t.stroke(r, e), l = n == 0 || n == 3 ? -1 : 1, [u, f] = t._found;
			if (t.label != null) {
				let s = t.labelGap * l, p = en((t._lpos + s) * U);
				$n(t.labelFont[0], c, "center", n == 2 ? Ye : Xe), d.save(), i == 1 ? (a = o = 0, d.translate(p, en(Ee + st / 2)), d.rotate((n == 3 ? -Zt : Zt) / 2)) : (a = en(Te + $e / 2), o = p);
				let m = pn(t.label) ? t.label(r, e, u, f) : t.label;
				d.fillText(m, a, o), d.restore();
			}
			if (f == 0) continue;
			let p = b[t.scale], m = i == 0 ? $e : st, h = i == 0 ? Te : Ee, _ = t._splits, v = p.distr == 2 ? _.map((e) => jn[e]) : _, x = p.distr == 2 ? jn[_[1]] - jn[_[0]] : u, S = t.ticks, C = t.border, w = S.show ? S.size : 0, T = en(w * U), E = en((t.alignTo == 2 ? t._size - w - t.gap : t.gap) * U), D = t._rotate * -Zt / 180, O = g(t._pos * U), ee = O + (T + E) * l;
			o = i == 0 ? ee : 0, a = i == 1 ? ee : 0;
			let te = t.font[0];
			$n(te, c, t.align == 1 ? Ze : t.align == 2 ? Qe : D > 0 ? Ze : D < 0 ? Qe : i == 0 ? "center" : n == 3 ? Qe : Ze, D || i == 1 ? "middle" : n == 2 ? Ye : Xe);
			let k = t.font[1] * t.lineGap, ne = _.map((e) => g(s(e, p, m, h))), re = t._values;
			for (let e = 0; e < re.length; e++) {
				let t = re[e];
				if (t != null) {
					i == 0 ? a = ne[e] : o = ne[e], t = "" + t;
					let n = t.indexOf("\n") == -1 ? [t] : t.split(/\n/gm);
					for (let e = 0; e < n.length; e++) {
						let t = n[e];
						D ? (d.save(), d.translate(a, o + e * k), d.rotate(D), d.fillText(t, 0, 0), d.restore()) : d.fillText(t, a, o + e * k);
					}
				}
			}
			S.show && hr(ne, S.filter(r, v, e, f, x), i, n, O, T, Y(S.width * U, 3), S.stroke(r, e), S.dash, S.cap);
			let ie = t.grid;
			ie.show && hr(ne, ie.filter(r, v, e, f, x), i, i == 0 ? 2 : 1, i == 0 ? Ee : Te, i == 0 ? st : $e, Y(ie.width * U, 3), ie.stroke(r, e), ie.dash, ie.cap), C.show && hr([O], [1], +(i == 0), i == 0 ? 1 : 2, i == 1 ? Ee : Te, i == 1 ? st : $e, Y(C.width * U, 3), C.stroke(r, e), C.dash, C.cap);
		}
		Da("drawAxes");
	}
	function yr(e) {
		v.forEach((t, n) => {
			n > 0 && (t._paths = null, e && (i == 1 ? (t.min = null, t.max = null) : t.facets.forEach((e) => {
				e.min = null, e.max = null;
			})));
		});
	}
	let br = !1, xr = !1, X = [];
	function Sr() {
		xr = !1;
		for (let e = 0; e < X.length; e++) Da(...X[e]);
		X.length = 0;
	}
	function Mr() {
		br ||= (Gn(Lr), !0);
	}
	function Ir(e, t = !1) {
		br = !0, xr = t, e(r), Lr(), t && X.length > 0 && queueMicrotask(Sr);
	}
	r.batch = Ir;
	function Lr() {
		if (ct &&= (nr(), !1), ft &&= (Et(), !1), lt) {
			if (W(p, Ze, be), W(p, Ye, H), W(p, qe, B), W(p, Je, V), W(m, Ze, be), W(m, Ye, H), W(m, qe, B), W(m, Je, V), W(f, qe, ye), W(f, Je, z), u.width = en(ye * U), u.height = en(z * U), y.forEach(({ _el: e, _show: t, _size: n, _pos: r, side: i }) => {
				if (e != null) {
					if (t) {
						let t = i === 3 || i === 0 ? n : 0, a = i % 2 == 1;
						W(e, a ? "left" : "top", r - t), W(e, a ? "width" : "height", n), W(e, a ? "top" : "left", a ? H : be), W(e, a ? "height" : "width", a ? V : B), yt(e, Fe);
					} else vt(e, Fe);
				}
			}), Vn = Hn = Un = Kn = qn = Jn = Yn = Xn = Wn = null, Zn = 1, Yi(!0), be != xe || H != Se || B != Ce || V != we) {
				yr(!1);
				let e = B / Ce, t = V / we;
				if (ce && !ht && j.left >= 0) {
					j.left *= e, j.top *= t, Hr && Ct(Hr, en(j.left), 0, B, V), Ur && Ct(Ur, 0, en(j.top), B, V);
					for (let n = 0; n < Wt.length; n++) {
						let r = Wt[n];
						r != null && (qt[n] *= e, Jt[n] *= t, Ct(r, tn(qt[n]), tn(Jt[n]), B, V));
					}
				}
				if ($.show && !gt && $.left >= 0 && $.width > 0) {
					$.left *= e, $.width *= e, $.top *= t, $.height *= t;
					for (let e in Qi) W(li, e, $[e]);
				}
				xe = be, Se = H, Ce = B, we = V;
			}
			Da("setSize"), lt = !1;
		}
		ye > 0 && z > 0 && (d.clearRect(0, 0, u.width, u.height), Da("drawClear"), w.forEach((e) => e()), Da("draw")), $.show && gt && (ui($), gt = !1), ce && ht && (qi(null, !0, !1), ht = !1), A.show && A.live && _t && (Gi(), _t = !1), c || (c = !0, r.status = 1, Da("ready")), In = !1, br = !1;
	}
	r.redraw = (e, t) => {
		ft = t || !1, e === !1 ? Mr() : _i(S, D.min, D.max);
	};
	function zr(e, n) {
		let i = b[e];
		if (i.from == null) {
			if (J == 0) {
				let t = i.range(r, n.min, n.max, e);
				n.min = t[0], n.max = t[1];
			}
			if (n.min > n.max) {
				let e = n.min;
				n.min = n.max, n.max = e;
			}
			if (J > 1 && n.min != null && n.max != null && n.max - n.min < 1e-16) return;
			e == S && i.distr == 2 && J > 0 && (n.min = Mt(n.min, t[0]), n.max = Mt(n.max, t[0]), n.min == n.max && n.max++), k[e] = n, ct = !0, Mr();
		}
	}
	r.setScale = zr;
	let Br, Vr, Hr, Ur, Wr, Gr, Kr, Jr, Yr, Xr, Z, Q, Zr = !1, Qr = j.drag, si = Qr.x, ci = Qr.y;
	ce && (j.x && (Br = xt(Le, m)), j.y && (Vr = xt(Re, m)), D.ori == 0 ? (Hr = Br, Ur = Vr) : (Hr = Vr, Ur = Br), Z = j.left, Q = j.top);
	let $ = r.select = zn({
		show: !0,
		over: !0,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, e.select), li = $.show ? xt(Ie, $.over ? m : p) : null;
	function ui(e, t) {
		if ($.show) {
			for (let t in e) $[t] = e[t], t in Qi && W(li, t, e[t]);
			t !== !1 && Da("setSelect");
		}
	}
	r.setSelect = ui;
	function gi(e) {
		if (v[e].show) M && yt(de[e], Fe);
		else if (M && vt(de[e], Fe), ce) {
			let t = Ut ? Wt[0] : Wt[e];
			t != null && Ct(t, -10, -10, B, V);
		}
	}
	function _i(e, t, n) {
		zr(e, {
			min: t,
			max: n
		});
	}
	function vi(e, t, n, a) {
		t.focus != null && Li(e), t.show != null && v.forEach((n, r) => {
			r > 0 && (e == r || e == null) && (n.show = t.show, gi(r), i == 2 ? (_i(n.facets[0].scale, null, null), _i(n.facets[1].scale, null, null)) : _i(n.scale, null, null), Mr());
		}), n !== !1 && Da("setSeries", e, t), a && Ma("setSeries", r, e, t);
	}
	r.setSeries = vi;
	function wi(e, t) {
		zn(x[e], t);
	}
	function Oi(e, t) {
		e.fill = q(e.fill || null), e.dir = G(e.dir, -1), t ??= x.length, x.splice(t, 0, e);
	}
	function ki(e) {
		e == null ? x.length = 0 : x.splice(e, 1);
	}
	r.addBand = Oi, r.setBand = wi, r.delBand = ki;
	function ji(e, t) {
		v[e].alpha = t, ce && Wt[e] != null && (Wt[e].style.opacity = t), M && de[e] && (de[e].style.opacity = t);
	}
	let Mi, Ni, Pi, Ii = { focus: !0 };
	function Li(e) {
		if (e != Pi) {
			let t = e == null, n = It.alpha != 1;
			v.forEach((r, a) => {
				if (i == 1 || a > 0) {
					let i = t || a == 0 || a == e;
					r._focus = t ? null : i, n && ji(a, i ? 1 : It.alpha);
				}
			}), Pi = e, n && Mr();
		}
	}
	M && Lt && R(at, P, (e) => {
		j._lock || (Pt(e), Pi != null && vi(null, Ii, !0, ka.setSeries));
	});
	function Ri(e, t, n) {
		let r = b[t];
		n && (e = e / U - (r.ori == 1 ? H : be));
		let i = B;
		r.ori == 1 && (i = V, e = i - e), r.dir == -1 && (e = i - e);
		let a = r._min, o = r._max, s = e / i, c = a + (o - a) * s, l = r.distr;
		return l == 3 ? an(10, c) : l == 4 ? ln(c, r.asinh) : l == 100 ? r.bwd(c) : c;
	}
	function zi(e, n) {
		return Mt(Ri(e, S, n), t[0], Sn, Cn);
	}
	r.valToIdx = (e) => Mt(e, t[0]), r.posToIdx = zi, r.posToVal = Ri, r.valToPos = (e, t, n) => b[t].ori == 0 ? a(e, b[t], n ? $e : B, n ? Te : 0) : o(e, b[t], n ? st : V, n ? Ee : 0), r.setCursor = (e, t, n) => {
		Z = e.left, Q = e.top, qi(null, t, n);
	};
	function Bi(e, t) {
		W(li, Ze, $.left = e), W(li, qe, $.width = t);
	}
	function Vi(e, t) {
		W(li, Ye, $.top = e), W(li, Je, $.height = t);
	}
	let Hi = D.ori == 0 ? Bi : Vi, Ui = D.ori == 1 ? Bi : Vi;
	function Wi() {
		if (M && A.live) for (let e = +(i == 2); e < v.length; e++) {
			if (e == 0 && F) continue;
			let t = A.values[e], n = 0;
			for (let r in t) fe[e][n++].firstChild.nodeValue = t[r];
		}
	}
	function Gi(e, t) {
		if (e != null && (e.idxs ? e.idxs.forEach((e, t) => {
			se[t] = e;
		}) : Mn(e.idx) || se.fill(e.idx), A.idx = se[0]), M && A.live) {
			for (let e = 0; e < v.length; e++) (e > 0 || i == 1 && !F) && Ki(e, se[e]);
			Wi();
		}
		_t = !1, t !== !1 && Da("setLegend");
	}
	r.setLegend = Gi;
	function Ki(e, n) {
		let i = v[e], a = e == 0 && O == 2 ? jn : t[e], o;
		F ? o = i.values(r, e, n) ?? me : (o = i.value(r, n == null ? null : a[n], e, n), o = o == null ? me : { _: o }), A.values[e] = o;
	}
	function qi(e, n, a) {
		Yr = Z, Xr = Q, [Z, Q] = j.move(r, Z, Q), j.left = Z, j.top = Q, ce && (Hr && Ct(Hr, en(Z), 0, B, V), Ur && Ct(Ur, 0, en(Q), B, V));
		let o, s = Sn > Cn;
		Mi = K, Ni = null;
		let c = D.ori == 0 ? B : V, l = D.ori == 1 ? B : V;
		if (Z < 0 || J == 0 || s) {
			o = j.idx = null;
			for (let e = 0; e < v.length; e++) {
				let t = Wt[e];
				t != null && Ct(t, -10, -10, B, V);
			}
			Lt && vi(null, Ii, !0, e == null && ka.setSeries), A.live && (se.fill(o), _t = !0);
		} else {
			let e, n, a;
			i == 1 && (e = D.ori == 0 ? Z : Q, n = Ri(e, S), o = j.idx = Mt(n, t[0], Sn, Cn), a = ee(t[0][o], D, c, 0));
			let s = -10, u = -10, d = 0, f = 0, p = !0, m = "", h = "";
			for (let e = +(i == 2); e < v.length; e++) {
				let g = v[e], _ = se[e], y = _ == null ? null : i == 1 ? t[e][_] : t[e][1][_], x = j.dataIdx(r, e, o, n), S = x == null ? null : i == 1 ? t[e][x] : t[e][1][x];
				if (_t = _t || S != y || x != _, se[e] = x, e > 0 && g.show) {
					let n = x == null ? -10 : x == o ? a : ee(i == 1 ? t[0][x] : t[e][0][x], D, c, 0), _ = S == null ? -10 : te(S, i == 1 ? b[g.scale] : b[g.facets[1].scale], l, 0);
					if (Lt && S != null) {
						let t = D.ori == 1 ? Z : Q, n = Qt(It.dist(r, e, x, _, t));
						if (n < Mi) {
							let r = It.bias;
							if (r != 0) {
								let i = Ri(t, g.scale), a = S >= 0 ? 1 : -1, o = i >= 0 ? 1 : -1;
								o == a && (o == 1 ? r == 1 ? S >= i : S <= i : r == 1 ? S <= i : S >= i) && (Mi = n, Ni = e);
							} else Mi = n, Ni = e;
						}
					}
					if (_t || Ut) {
						let t, i;
						D.ori == 0 ? (t = n, i = _) : (t = _, i = n);
						let a, o, c, l, g, v, y = !0, b = Ft.bbox;
						if (b != null) {
							y = !1;
							let t = b(r, e);
							c = t.left, l = t.top, a = t.width, o = t.height;
						} else c = t, l = i, a = o = Ft.size(r, e);
						if (v = Ft.fill(r, e), g = Ft.stroke(r, e), Ut) e == Ni && Mi <= It.prox && (s = c, u = l, d = a, f = o, p = y, m = v, h = g);
						else {
							let t = Wt[e];
							t != null && (qt[e] = c, Jt[e] = l, Dt(t, a, o, y), Tt(t, v, g), Ct(t, tn(c), tn(l), B, V));
						}
					}
				}
			}
			if (Ut) {
				let e = It.prox;
				if (_t || (Pi == null ? Mi <= e : Mi > e || Ni != Pi)) {
					let e = Wt[0];
					e != null && (qt[0] = s, Jt[0] = u, Dt(e, d, f, p), Tt(e, m, h), Ct(e, tn(s), tn(u), B, V));
				}
			}
		}
		if ($.show && Zr) {
			if (e != null) {
				let [t, n] = ka.scales, [r, i] = ka.match, [a, o] = e.cursor.sync.scales, s = e.cursor.drag;
				if (si = s._x, ci = s._y, si || ci) {
					let { left: s, top: u, width: d, height: f } = e.select, p = e.scales[a].ori, m = e.posToVal, h, g, _, v, y, x = t != null && r(t, a), S = n != null && i(n, o);
					x && si ? (p == 0 ? (h = s, g = d) : (h = u, g = f), _ = b[t], v = ee(m(h, a), _, c, 0), y = ee(m(h + g, a), _, c, 0), Hi(nn(v, y), Qt(y - v))) : Hi(0, c), S && ci ? (p == 1 ? (h = s, g = d) : (h = u, g = f), _ = b[n], v = te(m(h, o), _, l, 0), y = te(m(h + g, o), _, l, 0), Ui(nn(v, y), Qt(y - v))) : Ui(0, l);
				} else $i();
			} else {
				let e = Qt(Yr - Wr), t = Qt(Xr - Gr);
				if (D.ori == 1) {
					let n = e;
					e = t, t = n;
				}
				si = Qr.x && e >= Qr.dist, ci = Qr.y && t >= Qr.dist;
				let n = Qr.uni;
				n == null ? Qr.x && Qr.y && (si || ci) && (si = ci = !0) : si && ci && (si = e >= n, ci = t >= n, !si && !ci && (t > e ? ci = !0 : si = !0));
				let r, i;
				si && (D.ori == 0 ? (r = Kr, i = Z) : (r = Jr, i = Q), Hi(nn(r, i), Qt(i - r)), ci || Ui(0, l)), ci && (D.ori == 1 ? (r = Kr, i = Z) : (r = Jr, i = Q), Ui(nn(r, i), Qt(i - r)), si || Hi(0, c)), !si && !ci && (Hi(0, 0), Ui(0, 0));
			}
		}
		if (Qr._x = si, Qr._y = ci, e == null) {
			if (a) {
				if (Aa != null) {
					let [e, t] = ka.scales;
					ka.values[0] = e == null ? null : Ri(D.ori == 0 ? Z : Q, e), ka.values[1] = t == null ? null : Ri(D.ori == 1 ? Z : Q, t);
				}
				Ma(tt, r, Z, Q, B, V, o);
			}
			if (Lt) {
				let e = a && ka.setSeries, t = It.prox;
				Pi == null ? Mi <= t && vi(Ni, Ii, !0, e) : Mi > t ? vi(null, Ii, !0, e) : Ni != Pi && vi(Ni, Ii, !0, e);
			}
		}
		_t && (A.idx = o, Gi()), n !== !1 && Da("setCursor");
	}
	let Ji = null;
	Object.defineProperty(r, "rect", { get() {
		return Ji ?? Yi(!1), Ji;
	} });
	function Yi(e = !1) {
		e ? Ji = null : (Ji = m.getBoundingClientRect(), Da("syncRect", Ji));
	}
	function Xi(e, t, n, r, i, a, o) {
		j._lock || Zr && e != null && e.movementX == 0 && e.movementY == 0 || (Zi(e, t, n, r, i, a, o, !1, e != null), e == null ? qi(t, !0, !1) : qi(null, !0, !0));
	}
	function Zi(e, t, n, i, a, o, c, l, u) {
		if (Ji ?? Yi(!1), Pt(e), e != null) n = e.clientX - Ji.left, i = e.clientY - Ji.top;
		else {
			if (n < 0 || i < 0) {
				Z = -10, Q = -10;
				return;
			}
			let [e, r] = ka.scales, c = t.cursor.sync, [l, u] = c.values, [d, f] = c.scales, [p, m] = ka.match, h = t.axes[0].side % 2 == 1, g = D.ori == 0 ? B : V, _ = D.ori == 1 ? B : V, v = h ? o : a, y = h ? a : o, x = h ? i : n, S = h ? n : i;
			if (n = d == null ? x / v * g : p(e, d) ? s(l, b[e], g, 0) : -10, i = f == null ? S / y * _ : m(r, f) ? s(u, b[r], _, 0) : -10, D.ori == 1) {
				let e = n;
				n = i, i = e;
			}
		}
		u && (t == null || t.cursor.event.type == tt) && ((n <= 1 || n >= B - 1) && (n = xn(n, B)), (i <= 1 || i >= V - 1) && (i = xn(i, V))), l ? (Wr = n, Gr = i, [Kr, Jr] = j.move(r, n, i)) : (Z = n, Q = i);
	}
	let Qi = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function $i() {
		ui(Qi, !1);
	}
	let ea, ta, na, ra;
	function aa(e, t, n, i, a, o, s) {
		Zr = !0, si = ci = Qr._x = Qr._y = !1, Zi(e, t, n, i, a, o, s, !0, !1), e != null && (R(rt, pt, xa, !1), Ma(nt, r, Kr, Jr, B, V, null));
		let { left: c, top: l, width: u, height: d } = $;
		ea = c, ta = l, na = u, ra = d;
	}
	function xa(e, t, n, i, a, o, s) {
		Zr = Qr._x = Qr._y = !1, Zi(e, t, n, i, a, o, s, !1, !0);
		let { left: c, top: l, width: u, height: d } = $, f = u > 0 || d > 0, p = ea != c || ta != l || na != u || ra != d;
		if (f && p && ui($), Qr.setScale && f && p) {
			let e = c, t = u, n = l, r = d;
			if (D.ori == 1 && (e = l, t = d, n = c, r = u), si && _i(S, Ri(e, S), Ri(e + t, S)), ci) for (let e in b) {
				let t = b[e];
				e != S && t.from == null && t.min != K && _i(e, Ri(n + r, e), Ri(n, e));
			}
			$i();
		} else j.lock && (j._lock = !j._lock, qi(t, !0, e != null));
		e != null && (ve(rt, pt), Ma(rt, r, Z, Q, B, V, null));
	}
	function Sa(e, t, n, r, i, a, o) {
		if (j._lock) return;
		Pt(e);
		let s = Zr;
		if (Zr) {
			let e = !0, t = !0, n, r;
			D.ori == 0 ? (n = si, r = ci) : (n = ci, r = si), n && r && (e = Z <= 10 || Z >= B - 10, t = Q <= 10 || Q >= V - 10), n && e && (Z = Z < Kr ? 0 : B), r && t && (Q = Q < Jr ? 0 : V), qi(null, !0, !0), Zr = !1;
		}
		Z = -10, Q = -10, se.fill(null), qi(null, !0, !0), s && (Zr = s);
	}
	function Ca(e, t, n, i, a, o, s) {
		j._lock || (Pt(e), Bn(), $i(), e != null && Ma(ot, r, Z, Q, B, V, null));
	}
	function wa() {
		y.forEach(ba), St(r.width, r.height, !0);
	}
	At(ut, mt, wa);
	let Ta = {};
	Ta.mousedown = aa, Ta.mousemove = Xi, Ta.mouseup = xa, Ta.dblclick = Ca, Ta.setSeries = (e, t, n, i) => {
		let a = ka.match[2];
		n = a(r, t, n), n != -1 && vi(n, i, !0, !1);
	}, ce && (R(nt, m, aa), R(tt, m, Xi), R(it, m, (e) => {
		Pt(e), Yi(!1);
	}), R(at, m, Sa), R(ot, m, Ca), ia.add(r), r.syncRect = Yi);
	let Ea = r.hooks = e.hooks || {};
	function Da(e, t, n) {
		xr ? X.push([
			e,
			t,
			n
		]) : e in Ea && Ea[e].forEach((e) => {
			e.call(null, r, t, n);
		});
	}
	(e.plugins || []).forEach((e) => {
		for (let t in e.hooks) Ea[t] = (Ea[t] || []).concat(e.hooks[t]);
	});
	let Oa = (e, t, n) => n, ka = zn({
		key: null,
		setSeries: !1,
		filters: {
			pub: vn,
			sub: vn
		},
		scales: [S, v[1] ? v[1].scale : null],
		match: [
			yn,
			yn,
			Oa
		],
		values: [null, null]
	}, j.sync);
	ka.match.length == 2 && ka.match.push(Oa), j.sync = ka;
	let Aa = ka.key, ja = Ti(Aa);
	function Ma(e, t, n, r, i, a, o) {
		ka.filters.pub(e, t, n, r, i, a, o) && ja.pub(e, t, n, r, i, a, o);
	}
	ja.sub(r);
	function Na(e, t, n, r, i, a, o) {
		ka.filters.sub(e, t, n, r, i, a, o) && Ta[e](null, t, n, r, i, a, o);
	}
	r.pub = Na;
	function Pa() {
		ja.unsub(r), ia.delete(r), _e.clear(), jt(ut, mt, wa), l.remove(), P?.remove(), Da("destroy");
	}
	r.destroy = Pa;
	function Fa() {
		Da("init", e, t), Ln(t || e.data, !1), k[S] ? zr(S, k[S]) : Bn(), gt = $.show && ($.width > 0 || $.height > 0), ht = _t = !0, St(e.width, e.height);
	}
	return v.forEach(Xt), y.forEach(dn), n ? n instanceof HTMLElement ? (n.appendChild(l), Fa()) : n(r, Fa) : Fa(), r;
}
xa.assign = zn, xa.fmtNum = Yt, xa.rangeNum = Gt, xa.rangeLog = zt, xa.rangeAsinh = Bt, xa.orient = Oi, xa.pxRatio = U, xa.join = Wn, xa.fmtDate = rr, xa.tzDate = ar, xa.sync = Ti;
{
	xa.addGap = Ni, xa.clipGaps = Mi;
	let e = xa.paths = { points: qi };
	e.linear = Zi, e.stepped = Qi, e.bars = ea, e.spline = na;
}
// src/view/numbers.ts
var Sa = /* @__PURE__ */ new Set([
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"participation",
	"participation_claimants",
	"participation_others",
	"waiting"
]), Ca = (e) => Sa.has(e), wa = .095;
function Ta(e, t) {
	return !Ca(e) || !Number.isFinite(t) ? H(t) : Math.abs(t) < wa ? `${H(100 * t, 1)} %` : xe(t);
}
function Ea(e, t) {
	if (!Number.isFinite(t)) return H(t);
	let n = Ta(e, Math.abs(t));
	if (n === Ta(e, 0)) return z("happened.same");
	let r = n.replace(/^1\.0 %$/, "1 pt").replace(" %", " pts");
	return z(t > 0 ? "happened.higher" : "happened.lower", { size: r });
}
// src/view/chart.ts
var Da = 128, Oa = "11px system-ui, sans-serif", ka = {
	light: {
		A: "#22496b",
		B: "#7b3fa0",
		grid: "#e7eaed",
		text: "#52606d",
		gap: "rgba(123,63,160,.13)",
		bandA: "rgba(34,73,107,.16)",
		bandB: "rgba(123,63,160,.16)",
		now: "#111820"
	},
	dark: {
		A: "#8ec1e8",
		B: "#c79be4",
		grid: "#2b323a",
		text: "#aeb8c2",
		gap: "rgba(199,155,228,.16)",
		bandA: "rgba(142,193,232,.2)",
		bandB: "rgba(199,155,228,.2)",
		now: "#ffffff"
	}
}, Aa = class {
	store;
	measure;
	element;
	box = F("div", {
		class: "cv-plot",
		role: "img"
	});
	value = F("span", { class: "cv-plotvalue" });
	plot = null;
	areas = [];
	reach = [0, 1];
	constructor(e, t) {
		this.store = e, this.measure = t;
		let n = F("figcaption", {}, V("outcomes", t), this.value);
		this.element = F("figure", { class: "cv-chart" }, n, this.box);
	}
	get width() {
		return this.box.clientWidth;
	}
	build(e, t) {
		this.plot?.destroy();
		let n = ka[t ? "dark" : "light"], r = [...this.store.arms.keys()], i = (e) => ({
			label: e,
			stroke: n[e],
			width: 2,
			dash: e === "B" ? [6, 4] : [],
			points: { show: !1 }
		}), a = [[0], ...r.map(() => [null])], o = {
			...this.options(e, n),
			series: [{}, ...r.map(i)]
		};
		this.plot = new xa(o, a, this.box), this.plot.over.addEventListener("click", () => this.clicked());
	}
	options(e, t) {
		let n = {
			stroke: t.text,
			grid: {
				stroke: t.grid,
				width: 1
			},
			ticks: { show: !1 },
			font: Oa
		}, r = (e, t) => {
			let n = +!!t.some((e) => !Number.isInteger(Math.round(1e6 * e) / 1e4));
			return t.map((e) => `${H(100 * e, n)}%`);
		};
		return {
			width: e,
			height: Da,
			legend: { show: !1 },
			padding: [
				8,
				8,
				0,
				0
			],
			cursor: {
				sync: { key: "covalue" },
				points: { show: !1 },
				drag: {
					x: !1,
					y: !1
				},
				y: !1
			},
			scales: {
				x: {
					time: !1,
					range: [0, Math.max(this.store.weeks - 1, 1)]
				},
				y: { range: () => Na(...this.reach) }
			},
			axes: [{
				...n,
				size: 30,
				space: 46
			}, {
				...n,
				size: 44,
				space: 26,
				...Ca(this.measure) ? { values: r } : {}
			}],
			hooks: {
				drawAxes: [(e) => this.areas.forEach((n) => ja(e, n, t[n.shade]))],
				draw: [(e) => Ma(e, this.store.week, t.now)]
			}
		};
	}
	clicked() {
		let e = this.plot.cursor.left ?? -1;
		e >= 0 && this.store.player.stopAt(this.plot.posToVal(e, "x"));
	}
	update(e) {
		let { store: t, measure: n } = this, r = Array.from({ length: t.weeks }, (e, t) => t), i = [], a = [], o = [];
		for (let [s, { frames: c }] of t.arms) {
			let l = c.measure(n);
			i.push(r.map((t) => t <= e ? l[t] : null));
			let u = Ta(n, l[Math.min(t.week, e)]);
			a.push(`${s} ${u}`), o.push(z("happened.alt_value", {
				arm: s,
				value: u,
				week: t.week,
				start: Ta(n, l[0])
			}));
		}
		this.areas = this.shaded(i);
		let s = [...i, ...this.areas.flatMap(({ upper: e, lower: t }) => [e, t])].flat().filter((e) => e !== null);
		this.reach = [Math.min(...s), Math.max(...s)], this.plot.setData([r, ...i]), this.value.textContent = a.join(" · ");
		let c = {
			name: V("outcomes", n),
			weeks: t.weeks,
			values: o.join(" ")
		};
		this.box.setAttribute("aria-label", z("happened.alt_chart", c));
	}
	shaded(e) {
		let { bands: t, arms: n } = this.store;
		return t ? [...n.keys()].flatMap((e) => {
			let n = t.bands[e]?.[this.measure];
			return n ? [{
				upper: n.high,
				lower: n.low,
				shade: `band${e}`
			}] : [];
		}) : e.length === 2 ? [{
			upper: e[0],
			lower: e[1],
			shade: "gap"
		}] : [];
	}
};
function ja(e, { upper: t, lower: n }, r) {
	let { ctx: i } = e, a = (e) => e != null, o = t.findLastIndex((e, t) => a(e) && a(n[t])), s = (t) => e.valToPos(t, "x", !0);
	i.save(), i.beginPath();
	for (let n = 0; n <= o; n += 1) i.lineTo(s(n), e.valToPos(t[n], "y", !0));
	for (let t = o; t >= 0; --t) i.lineTo(s(t), e.valToPos(n[t], "y", !0));
	i.closePath(), i.fillStyle = r, i.fill(), i.restore();
}
function Ma(e, t, n) {
	let r = e.valToPos(t, "x", !0);
	e.ctx.save(), e.ctx.fillStyle = n, e.ctx.globalAlpha = .55, e.ctx.fillRect(r - .5, e.bbox.top, Math.max(1, devicePixelRatio), e.bbox.height), e.ctx.restore();
}
function Na(e, t) {
	if (!Number.isFinite(e) || !Number.isFinite(t)) return [0, 1];
	let n = (e + t) / 2, r = Math.max((t - e) * .56, .05, Math.abs(n) * .02);
	return [n - r, n + r];
}
// src/view/charts.ts
var Pa = [
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], Fa = class {
	store;
	around;
	element;
	titleId = R("title");
	grid = F("div", { class: "cv-charts" });
	charts;
	dirty = !0;
	built = "";
	bands = null;
	constructor(e, t) {
		this.store = e, this.around = t;
		let n = F("h2", { id: this.titleId }, z("happened.charts")), r = F("p", { class: "cv-muted cv-small" }, z("happened.click"));
		this.element = F("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, n, r, this.grid), this.charts = Pa.map((t) => new Aa(e, t)), L(this.grid, ...this.charts.map((e) => e.element));
		let i = () => {
			this.dirty = !0;
		}, a = () => {
			this.built = "", i();
		};
		e.on([
			"arms",
			"frames",
			"week"
		], i), e.on("runs", () => {
			e.bands !== this.bands && i(), this.bands = e.bands;
		}), t.onTheme(a), new ResizeObserver(a).observe(this.grid);
	}
	draw() {
		if (!this.dirty) return;
		this.dirty = !1;
		let { store: e } = this;
		if (!e.arms.size || ![...e.arms.values()].every((e) => e.frames?.known)) return;
		let t = this.charts[0].width;
		if (!t) return;
		let n = [
			t,
			[...e.arms.keys()].join(),
			e.weeks,
			this.around.dark
		].join();
		if (n !== this.built) for (let e of this.charts) e.build(t, this.around.dark);
		this.built = n;
		let r = Math.min(e.reached, e.known);
		for (let e of this.charts) e.update(r);
	}
}, Ia = [
	"power",
	"trust",
	"compensation",
	"community",
	"organisation",
	"production"
], La = 12;
function Ra(e, t) {
	if (t === void 0) return "–";
	if (e.kind === "switch") return z(t ? "levers.on" : "levers.off");
	if (e.kind === "choice") return be(e.path, String(t));
	let n = e.unit && e.unit.length < La ? ` ${e.unit}` : "";
	return `${Se(Number(t))}${n}`;
}
function za(e) {
	let { meaning: t, source: n } = e;
	if (e.low === void 0 || e.high === void 0) return z("levers.tip_choice", {
		meaning: t,
		source: n
	});
	let r = e.unit ? ` ${e.unit}` : "";
	return z("levers.tip", {
		meaning: t,
		source: n,
		low: Se(e.low),
		high: Se(e.high),
		unit: r
	});
}
function Ba(e, t) {
	let n = new Map(e.welcome.levers.map((e) => [e.path, e]));
	return Object.entries(t.set).map(([e, t]) => {
		let r = n.get(e), i = r ? Ra(r, t) : typeof t == "number" ? Se(t) : String(t);
		return z("timeline.sets", {
			name: V("lever", e),
			value: i
		});
	}).join(", ");
}
// src/view/timeline.ts
var Va = 26, Ha = 600;
function Ua(e, t) {
	let n = Math.min(Va, t / Math.max(e.length - 1, 1)), r = [];
	for (let t of e) r.push(Math.max(t, (r.at(-1) ?? -n) + n));
	let i = t;
	for (let e = r.length - 1; e >= 0; --e) r[e] = Math.min(r[e], i), i = r[e] - n;
	return r;
}
var Wa = class {
	store;
	line = F("div", {
		class: "cv-line",
		hidden: !0
	});
	menu = F("div", {
		class: "cv-popover",
		hidden: !0
	});
	note = F("p", { class: "cv-muted cv-small" }, z("timeline.none"));
	constructor(e) {
		this.store = e, e.on([
			"arms",
			"levers",
			"welcome"
		], () => this.show());
	}
	show() {
		let { store: e, line: t } = this, n = document.activeElement?.dataset?.marker, r = [];
		for (let t of e.arms.values()) for (let n of t.plan) n.week < e.weeks && r.push({
			arm: t,
			entry: n,
			element: this.marker(t, n)
		});
		L(t, ...r.map((e) => e.element)), t.hidden = r.length === 0, this.note.hidden = r.length > 0, this.part(r), n && t.querySelector(`[data-marker="${n}"]`)?.focus();
	}
	get last() {
		return Math.max(this.store.weeks - 1, 1);
	}
	part(e) {
		let t = this.line.clientWidth || Ha, n = [...e].sort((e, t) => e.entry.week - t.entry.week);
		Ua(n.map(({ entry: e }) => e.week / this.last * t), t).forEach((e, r) => {
			n[r].element.style.left = `${100 * e / t}%`;
		});
	}
	marker(e, t) {
		let n = Ba(this.store, t), r = z("timeline.marker", {
			arm: e.name,
			week: t.week,
			what: n
		}), i = F("button", {
			type: "button",
			class: `cv-marker cv-arm-${e.name}`,
			title: n
		}, e.name);
		if (i.setAttribute("aria-label", r), i.dataset.marker = `${e.name}${t.week}`, !this.store.live) return i;
		let a = {
			arm: e,
			entry: t,
			element: i
		};
		return this.drag(a), i.addEventListener("click", () => this.open(a)), i.addEventListener("keydown", (e) => {
			if (e.key === "ArrowLeft") this.move(a, t.week - 1);
			else if (e.key === "ArrowRight") this.move(a, t.week + 1);
			else if (e.key === "Delete" || e.key === "Backspace") this.remove(a);
			else return;
			e.preventDefault(), e.stopPropagation();
		}), i;
	}
	move({ arm: e, entry: t, element: n }, r) {
		let i = Math.min(Math.max(r, 0), this.store.weeks - 1);
		i !== t.week && (n.dataset.marker = `${e.name}${i}`, this.store.changeArm(e, (e) => e.move(t.week, i)));
	}
	remove({ arm: e, entry: t }) {
		this.store.changeArm(e, (e) => e.remove(t.week));
	}
	drag(e) {
		let { element: t, entry: n } = e, r = null;
		t.addEventListener("pointerdown", (e) => {
			r = {
				week: n.week,
				moved: !1
			}, t.setPointerCapture(e.pointerId);
		}), t.addEventListener("pointermove", (e) => {
			if (!r) return;
			let i = this.line.getBoundingClientRect(), a = Math.round((e.clientX - i.left) / i.width * this.last);
			r = {
				week: Math.min(Math.max(a, 0), this.last),
				moved: r.moved || a !== n.week
			}, t.style.left = `${100 * r.week / this.last}%`;
		}), t.addEventListener("pointerup", () => {
			r?.moved && this.move(e, r.week), r = null;
		});
	}
	open(e) {
		let { menu: t } = this, { arm: n, entry: r, element: i } = e, a = () => {
			t.hidden = !0;
		}, o = (e, t) => F("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				a(), t();
			}
		}, e), s = () => {
			a(), i.focus();
		}, c = F("strong", {}, `${n.name}, ${z("timeline.week", { week: r.week })}`), l = [
			o(z("timeline.earlier"), () => this.move(e, r.week - 1)),
			o(z("timeline.later"), () => this.move(e, r.week + 1)),
			o(z("timeline.remove"), () => this.remove(e)),
			F("button", {
				type: "button",
				class: "cv-icon",
				"aria-label": z("keys.close"),
				onclick: s
			}, ge("close"))
		];
		L(t, F("p", {}, c, F("br"), Ba(this.store, r)), F("div", { class: "cv-row" }, ...l)), t.hidden = !1, t.querySelector("button")?.focus();
	}
}, Ga = class {
	store;
	element;
	play;
	scrub;
	speed;
	week = F("output", { class: "cv-week" });
	constructor(e) {
		this.store = e;
		let { player: t } = e;
		this.play = F("button", {
			type: "button",
			class: "cv-play",
			onclick: () => t.toggle()
		}), this.scrub = this.scrubber(), this.speed = this.speeds();
		let n = new Wa(e), r = F("div", { class: "cv-controls" }, Ka("start", "start", () => t.stopAt(0)), Ka("back", "back", () => t.stopAt(e.week - 1)), this.play, Ka("step", "next", () => t.stopAt(e.week + 1)), this.week, F("span", { class: "cv-grow" }), this.speed), i = F("div", { class: "cv-track" }, this.scrub, n.line, n.menu), a = {
			class: "cv-card cv-clock",
			"aria-label": z("clock.label")
		};
		this.element = F("section", a, r, i, n.note), e.on([
			"play",
			"week",
			"arms"
		], () => this.show()), this.show();
	}
	scrubber() {
		let e = F("input", {
			type: "range",
			min: "0",
			max: "103",
			step: "1",
			value: "0",
			"aria-label": z("clock.scrub")
		});
		return e.addEventListener("input", () => this.store.player.stopAt(Number(e.value))), e;
	}
	speeds() {
		let e = S.map((e) => F("option", { value: String(e) }, z("clock.rate", { rate: e }))), t = F("select", {
			"aria-label": z("clock.speed"),
			onchange: () => this.store.player.setSpeed(Number(t.value))
		}, ...e);
		return t;
	}
	show() {
		let { store: e } = this, t = z(e.playing ? "clock.pause" : "clock.play");
		this.play.getAttribute("aria-label") !== t && (this.play.setAttribute("aria-label", t), this.play.title = t, L(this.play, ge(e.playing ? "pause" : "play")));
		let n = e.weeks - 1;
		this.speed.value = String(e.speed), this.scrub.max = String(n), this.scrub.value = String(e.week), this.scrub.style.setProperty("--at", `${100 * e.week / Math.max(n, 1)}%`), this.scrub.setAttribute("aria-valuetext", z("clock.week", { week: e.week }));
		let r = F("span", { class: "cv-muted" }, ` ${z("clock.of", { weeks: n })}`);
		L(this.week, z("clock.week", { week: e.week }), r);
	}
};
function Ka(e, t, n) {
	let r = z(`clock.${e}`);
	return F("button", {
		type: "button",
		class: "cv-icon",
		title: r,
		"aria-label": r,
		onclick: n
	}, ge(t));
}
// src/view/flows.ts
var qa = 6, Ja = 400, Ya = class {
	store;
	element;
	titleId = R("title");
	body = F("div", { class: "cv-flows" });
	note = F("p", { class: "cv-muted cv-small" });
	select = F("select", { id: R("resource") });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = () => {
			this.queued = !0;
		};
		this.select.addEventListener("change", t);
		let n = F("h2", { id: this.titleId }, z("flows.title")), r = F("label", { class: "cv-inline cv-field" }, F("span", {}, z("flows.resource")), this.select), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = F("section", i, n, r, this.note, this.body), e.on("welcome", () => {
			let t = Object.keys(e.welcome.resources);
			L(this.select, ...t.map((e) => F("option", { value: e }, z(`resources.${e}`))));
		}), e.on([
			"week",
			"frames",
			"arms"
		], t);
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < Ja || t.known < 0 || !t.welcome) return;
		this.queued = !1, this.last = e;
		let n = Object.keys(t.welcome.resources), r = Math.max(n.indexOf(this.select.value), 0), i = Math.min(t.week, t.known);
		this.note.textContent = z("flows.note", { unit: t.welcome.resources[n[r]] });
		let a = [...t.arms.values()].map((e) => this.totals(e, i, r, n.length)), o = [...a[0].keys()].filter((e) => a.some((t) => t[e] > 0)).sort((e, t) => a[0][t] - a[0][e]).slice(0, qa), s = Math.max(...a.flatMap((e) => o.map((t) => e[t])), 1e-9), c = F("p", { class: "cv-small" }, z("flows.none"));
		L(this.body, ...o.length ? o.map((e) => this.flow(e, a, s)) : [c]);
	}
	totals(e, t, n, r) {
		let i = this.store.welcome.kinds.length, a = new Float64Array(i * i);
		for (let i = 0; i <= t; i += 1) {
			let t = e.frames.flows(i);
			for (let e = 0; e < a.length; e += 1) a[e] += t[e * r + n];
		}
		return a.map((e) => e / (t + 1));
	}
	flow(e, t, n) {
		let { kinds: r } = this.store.welcome, i = (e) => z(`kinds.${r[e]}`), [a, o] = [i(Math.floor(e / r.length)), i(e % r.length)], s = [...this.store.arms.keys()].map((r, i) => this.bar(r, t[i][e], n));
		return F("div", { class: "cv-flow" }, F("span", {}, z("flows.to", {
			giver: a,
			receiver: o
		})), F("div", {}, ...s));
	}
	bar(e, t, n) {
		let r = F("i", { class: `cv-flowbar cv-arm-${e}` });
		r.style.width = `${100 * t / n}%`;
		let i = `${this.store.b ? `${e} ` : ""}${H(t, 1)}`;
		return F("div", { class: "cv-slackbar" }, F("span", { class: "cv-bars" }, r), F("span", { class: "cv-num" }, i));
	}
}, Xa = [
	{
		code: 1,
		key: "created",
		share: "share_co_created",
		colour: "#00876c",
		dark: "#2bb596",
		dash: []
	},
	{
		code: 0,
		key: "neutral",
		share: "share_neutral",
		colour: "#c9ced4",
		dark: "#59636e",
		dash: [1, 4]
	},
	{
		code: 4,
		key: "depleted",
		share: "share_provider_depleted",
		colour: "#6aaede",
		dark: "#6aaede",
		dash: [
			6,
			2,
			1,
			2
		]
	},
	{
		code: 3,
		key: "exploited",
		share: "share_user_exploited",
		colour: "#b5689a",
		dark: "#cf86b6",
		dash: [1.5, 2]
	},
	{
		code: 2,
		key: "destroyed",
		share: "share_co_destroyed",
		colour: "#d55e00",
		dark: "#f08337",
		dash: [5, 3]
	}
], Za = new Map(Xa.map((e) => [e.code, e])), Qa = (e) => [
	1,
	3,
	5
].map((t) => Number.parseInt(e.slice(t, t + 2), 16));
function $a(e, t = 64) {
	let n = e.map(Qa);
	return Array.from({ length: t }, (e, r) => {
		let i = r / (t - 1) * (n.length - 1), a = Math.min(Math.floor(i), n.length - 2), o = n[a], s = n[a + 1];
		return `rgb(${o.map((e, t) => Math.round(e + (s[t] - e) * (i - a))).join(",")})`;
	});
}
var eo = {
	trust: $a([
		"#00224e",
		"#1b3a6d",
		"#434e6c",
		"#61646f",
		"#7d7c78",
		"#9b9476",
		"#bcae6c",
		"#dfca56",
		"#fee838"
	]),
	value: $a([
		"#b34a00",
		"#d55e00",
		"#e8a06a",
		"#c4c8cc",
		"#6bb5a3",
		"#00876c",
		"#00604d"
	]),
	power: $a([
		"#e9ddf0",
		"#c9a9dc",
		"#a678c4",
		"#7b3fa0",
		"#4b1c6b"
	]),
	burden: $a([
		"#fbe6c8",
		"#f3b35f",
		"#dc7d22",
		"#a84d0c",
		"#6b2c06"
	]),
	activation: $a([
		"#d8ecf3",
		"#8cc5d8",
		"#3f97b5",
		"#1a6a8b",
		"#0c3f57"
	])
}, to = {
	professionals: "#9c7512",
	groups: "#8a4f7d",
	organisations: "#5c6670"
}, no = {
	professionals: "#d9ad3c",
	groups: "#c98abb",
	organisations: "#a5b0bb"
}, [ro, io] = [100, 40], ao = "share_co_created", oo = [
	ao,
	"share_provider_depleted",
	"share_user_exploited",
	"share_co_destroyed"
], so = {
	destroyed: "M-1 5L5 -1M1 7L7 1",
	exploited: "M0 0L6 6M6 0L0 6",
	depleted: "M2 3h2"
};
function co(e, t, n) {
	let r = I("svg", {
		viewBox: `0 0 ${ro} ${io}`,
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": n
	}), i = e[ao].map(() => 0);
	for (let t of oo) {
		let n = i.map((n, r) => n + e[t][r]);
		r.append(...uo(i, n, Xa.find((e) => e.share === t).key)), i = n;
	}
	if (t) {
		let e = lo(t[ao]);
		for (let t of ["cv-usual-edge", "cv-usual"]) r.append(I("polyline", {
			points: e.join(" "),
			class: t,
			"vector-effect": "non-scaling-stroke"
		}));
	}
	return r;
}
function lo(e) {
	return e.map((t, n) => `${ro * n / Math.max(e.length - 1, 1)},${io - io * t}`);
}
function uo(e, t, n) {
	let r = [...lo(t), ...lo(e).reverse()].join(" "), i = I("polygon", {
		points: r,
		class: `cv-fill-${n}`
	});
	if (!so[n]) return [i];
	let a = R("hatch"), o = {
		width: 6,
		height: 6,
		patternUnits: "userSpaceOnUse",
		patternTransform: "scale(.42 .48)"
	}, s = I("path", {
		d: so[n],
		class: "cv-hatch",
		fill: "none"
	});
	return [
		i,
		I("defs", {}, I("pattern", {
			id: a,
			...o
		}, s)),
		I("polygon", {
			points: r,
			fill: `url(#${a})`
		})
	];
}
// src/view/gallery.ts
var fo = "baseline", po = class {
	store;
	element;
	titleId = R("title");
	body = F("div", {});
	found = F("p", {
		class: "cv-muted cv-small",
		role: "status"
	});
	tiles = [];
	constructor(e) {
		this.store = e;
		let t = z("gallery.find"), n = F("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.find(n.value)
		});
		this.element = F("section", {
			class: "cv-gallery",
			"aria-labelledby": this.titleId,
			hidden: !0
		}, F("div", { class: "cv-galleryhead" }, F("h2", { id: this.titleId }, z("gallery.title")), n), F("p", {}, z("gallery.intro")), this.found, this.body), e.on("welcome", () => this.list()), e.on("card", () => this.draw()), e.on("mode", () => {
			e.mode === "gallery" && e.background.gallery();
		});
	}
	list() {
		this.tiles = this.store.welcome.scenarios.map((e) => this.tile(e));
		let e = [fo, ...Ia].flatMap((e) => {
			let t = this.tiles.filter((t) => t.card.theme === e), n = z(`themes.${e}`), r = F("ul", { class: "cv-cards" }, ...t.map((e) => e.element));
			return t.length ? [F("section", {
				class: "cv-gallerytheme",
				"aria-label": n
			}, F("h3", {}, n), r)] : [];
		});
		L(this.body, ...e), this.store.mode === "gallery" && this.store.background.gallery();
	}
	tile(e) {
		let t = F("div", { class: "cv-small-picture" }), n = F("p", { class: "cv-small cv-muted cv-apart" }), r = (t, n) => {
			let r = z(`gallery.${t}`);
			return F("button", {
				type: "button",
				class: "cv-button",
				onclick: n,
				"aria-label": `${r}: ${e.title}`
			}, r);
		}, i = [r("open", () => this.open(e, !1)), r("beside", () => this.open(e, !0))], a = e.theories.length ? F("p", { class: "cv-small cv-muted" }, mo(e)) : null, o = F("p", { class: "cv-small" }, e.question), s = this.store.live ? F("div", { class: "cv-row" }, ...i) : null;
		return {
			card: e,
			picture: t,
			apart: n,
			element: F("li", { class: "cv-card cv-scenario" }, t, F("h4", {}, e.title), o, n, a, s)
		};
	}
	open(e, t) {
		let { store: n } = this;
		n.mode = "explore", n.player.play(!1), t ? (n.rewind(), n.compare(e.name), n.emit("week")) : n.startOver(e.name), n.emit("mode"), window.scrollTo(0, 0);
	}
	find(e) {
		let t = e.trim().toLowerCase().split(/\s+/).filter(Boolean), n = 0;
		for (let { card: e, element: r } of this.tiles) {
			let i = [
				e.title,
				e.name,
				e.question,
				e.look_at,
				...e.theories
			].join(" ").toLowerCase();
			r.hidden = !t.every((e) => i.includes(e)), r.hidden || (n += 1);
		}
		for (let e of this.body.children) e.hidden = !e.querySelector("li:not([hidden])");
		this.found.textContent = t.length ? z("gallery.found", { count: n }) : "";
	}
	draw() {
		let { cards: e } = this.store, t = e.get(fo)?.shares;
		for (let { card: n, picture: r, apart: i } of this.tiles) {
			let a = e.get(n.name);
			if (!a || r.childElementCount) continue;
			let [o, s] = [a.shares.share_co_created, a.shares.share_co_destroyed].map((e) => xe(e.at(-1))), c = z("gallery.alt", {
				title: n.title,
				created: o,
				destroyed: s
			});
			r.append(co(a.shares, n.name === fo ? void 0 : t, c)), i.textContent = a.apart ? ho(a.apart) : n.name === fo ? "" : z("gallery.alike");
		}
	}
}, mo = (e) => `${z(e.theories.length > 1 ? "scenario.theories" : "scenario.theory")}: ${e.theories.join(", ")}`;
function ho({ measure: e, baseline: t, here: n }) {
	let [r, i] = [t, n].map((t) => Ta(e, t));
	return z("gallery.apart", {
		name: V("outcomes", e),
		from: r,
		to: i
	});
}
// src/view/header.ts
function go(e, t, n) {
	let r = F("div", { class: "cv-switch" }, ...y.map((t) => _o(e, t))), i = {
		type: "button",
		class: "cv-icon",
		title: z("keys.title"),
		"aria-label": z("keys.title"),
		onclick: n
	};
	return F("header", { class: "cv-header" }, F("h1", {}, z("title")), F("p", { class: "cv-muted" }, z("subtitle")), F("span", { class: "cv-grow" }), e.live && F("nav", { "aria-label": z("modes.label") }, r), vo(t), F("button", i, ge("help")));
}
function _o(e, t) {
	let n = F("button", {
		type: "button",
		onclick: () => {
			e.mode = t, e.player.play(!1), e.emit("mode");
		}
	}, z(`modes.${t}`)), r = () => n.setAttribute("aria-pressed", String(e.mode === t));
	return e.on("mode", r), r(), n;
}
function vo(e) {
	let t = F("button", {
		type: "button",
		class: "cv-icon",
		onclick: () => e.nextTheme()
	}, ge("theme")), n = () => {
		t.title = z(e.dark ? "theme.light" : "theme.dark"), t.setAttribute("aria-label", t.title);
	};
	return e.onTheme(n), n(), t;
}
// src/state/belonging.ts
function yo(e, t, n, r, i) {
	let a = [];
	return e.column(t, n, r).forEach((e, t) => {
		e === i && a.push(t);
	}), a;
}
function bo(e, t, n) {
	let r = (r, i) => yo(e, t, r, i, n.slot).map((e) => [r, e]);
	if (n.kind === "professionals") return r("patients", "professional");
	if (n.kind === "groups") return r("patients", "group");
	if (n.kind === "organisations") return r("professionals", "organisation");
	let i = e.column(t, "patients", "professional")[n.slot], a = e.column(t, "patients", "group")[n.slot];
	return a >= 0 ? [["professionals", i], ["groups", a]] : [["professionals", i]];
}
// src/inspect/encounters.ts
var xo = 5, So = 1, Co = 12;
function wo(e, t, n, r, i) {
	let { kind: a, slot: o } = r;
	if (a === "patients") return F("div", {}, i(z("inspector.last")), Oo(e, t, n, o));
	let s = a === "professionals" ? ko(e, t, n, o) : null;
	return F("div", {}, i(z("inspector.counted", { weeks: Co })), Ao(t, n, r), s);
}
var To = (e) => F("i", { class: `cv-chip cv-chip-${e}` }), Eo = (e) => Za.get(e)?.key ?? "neutral", Do = () => F("p", { class: "cv-small cv-muted" }, z("inspector.none_yet"));
function Oo(e, t, n, r) {
	let i = [];
	for (let a = n; a >= 0 && i.length < xo; --a) {
		if (t.column(a, "patients", "met")[r] !== So) continue;
		let n = Eo(t.column(a, "patients", "encounter_class")[r]);
		i.push(F("li", {}, F("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.player.stopAt(a)
		}, z("timeline.week", { week: a })), To(n), z(`classes.${n}`)));
	}
	return i.length ? F("ul", { class: "cv-last" }, ...i) : Do();
}
function ko(e, t, n, r) {
	let i = t.column(n, "patients", "met"), a = t.column(n, "patients", "encounter_class"), o = yo(t, n, "patients", "professional", r).filter((e) => i[e] === So), s = o.slice(0, 10).map((t) => {
		let n = Eo(a[t]);
		return F("li", {}, F("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.select({
				kind: "patients",
				slot: t
			})
		}, z("inspector.patient", { slot: t })), To(n), z(`classes.${n}`));
	});
	return F("div", {}, F("p", { class: "cv-small" }, z("inspector.met_now", { count: o.length })), s.length ? F("ul", { class: "cv-last" }, ...s) : null);
}
function Ao(e, t, n) {
	let r = /* @__PURE__ */ new Map(), i = 0;
	for (let a = Math.max(0, t - Co + 1); a <= t; a += 1) {
		let t = e.column(a, "patients", "met"), o = e.column(a, "patients", "encounter_class");
		for (let s of jo(e, a, n)) {
			if (t[s] !== So) continue;
			let e = Eo(o[s]);
			r.set(e, (r.get(e) ?? 0) + 1), i += 1;
		}
	}
	return i ? F("ul", { class: "cv-last cv-counted" }, ...Xa.filter((e) => r.has(e.key)).map((e) => {
		let t = r.get(e.key);
		return F("li", {}, To(e.key), z(`classes.${e.key}`), F("b", {}, `${t} (${xe(t / i)})`));
	})) : Do();
}
function jo(e, t, n) {
	return n.kind === "organisations" ? yo(e, t, "professionals", "organisation", n.slot).flatMap((n) => yo(e, t, "patients", "professional", n)) : yo(e, t, "patients", n.kind.slice(0, -1), n.slot);
}
// src/inspect/history.ts
var Mo = {
	patients: [
		["trust", "trust_brief"],
		["burden", "burden"],
		["health", "health"]
	],
	professionals: [
		["trust", "trust_patients"],
		["burnout", "burnout"],
		["openness", "openness"]
	],
	groups: [["mobilisation", "mobilisation"], ["bonding", "bonding"]],
	organisations: [
		["declared", "declared"],
		["enacted", "enacted"],
		["pressure", "pressure_brief"]
	]
};
function No(e, t, n) {
	let r = t.frames, i = Math.min(e.reached, r.known - 1), a = Math.min(e.week, i);
	return F("div", { class: "cv-histories" }, ...Mo[n.kind].map(([o, c]) => {
		let l = Array.from({ length: i + 1 }, (e, t) => t).map((e) => r.column(e, n.kind, o)[n.slot] / s), u = z(`facts.${c}`), d = {
			name: u,
			values: `${H(l[0])} – ${H(l[a])}`
		}, f = Po(l, a, e.weeks, `cv-spark cv-arm-${t.name}`);
		return f.setAttribute("aria-label", z("inspector.alt_history", d)), F("div", { class: "cv-history" }, F("span", {}, u, F("b", {}, ` ${H(l[a])}`)), f);
	}));
}
function Po(e, t, n, r) {
	let i = (e) => (e / Math.max(n - 1, 1) * 100).toFixed(2), a = e.map((e, t) => `${i(t)},${(30 - 28 * e).toFixed(2)}`).join(" "), o = { "vector-effect": "non-scaling-stroke" };
	return I("svg", {
		viewBox: "0 0 100 32",
		preserveAspectRatio: "none",
		role: "img",
		class: r
	}, I("polyline", {
		points: a,
		fill: "none",
		...o
	}), I("line", {
		x1: i(t),
		x2: i(t),
		y1: 0,
		y2: 32,
		class: "cv-now",
		...o
	}));
}
// src/inspect/chain.ts
var Fo = {
	co_created: "created",
	co_destroyed: "destroyed",
	user_exploited: "exploited",
	provider_depleted: "depleted",
	neutral: "neutral"
}, Io = .42, Lo = .1, [Ro, zo] = [.3, .12], Bo = .005, Vo = "deliver_individual";
function Ho(e, t) {
	let n = e.met === "served";
	return [
		...Uo(e),
		...n && e.coping ? [Wo(e)] : [],
		...e.activity && e.activity !== Vo ? [Go(e)] : [],
		...e.emergency ? [z("chain.emergency")] : [],
		...n ? qo(e.week_value) : [],
		Jo(e, t)
	];
}
function Uo(e) {
	let { worker: t } = e;
	if (!e.engaged) return [z("chain.left")];
	if (e.met === "did_not_seek") return [z("chain.did_not_seek")];
	if (e.met === "prepared") return [z("chain.prepared", { worker: t.slot })];
	if (e.met !== "waited") return Ko(e);
	let [n, r] = [H(t.demand ?? 0, 0), H(t.capacity ?? 0, 1)];
	return [z("chain.waited", {
		worker: t.slot,
		sought: n,
		places: r
	})];
}
function Wo(e) {
	return z("chain.coping", { coping: be("coping.rule", e.coping).toLowerCase() });
}
function Go(e) {
	let [t, n] = e.activity.split("_");
	return z("chain.activity", {
		activity: `${z(`activities.phases.${t}`)}, ${z(`activities.levels.${n}`)}`,
		asked: e.asked ? z("chain.asked") : ""
	});
}
function Ko(e) {
	let { worker: t, home: n } = e, r = Fo[e.encounter_class] ?? "neutral", i = n.declared - e.phi, a = Math.hypot(e.z_x - e.x, e.z_y - e.y), o = e.phi > .5800000000000001 ? "decided_user" : e.phi < Io ? "decided_professional" : "decided_shared", s = xe(n.declared), c = xe(i).replace(" %", " points"), l = z(`chain.${a > Ro ? "far" : a > zo ? "some" : "near"}`), u = Math.abs(e.week_pay) > .005 ? z("chain.paid", { pay: H(e.week_pay, 1) }) : "", d = H(e.week_hours, 1), f = H(t.hours / Math.max(t.served, 1), 1);
	return [
		z("chain.met", {
			worker: t.slot,
			home: n.slot
		}),
		z(`chain.${o}`, { share: xe(e.phi) }),
		z(i > Lo ? "chain.promise_broken" : "chain.promise_kept", {
			declared: s,
			gap: c
		}),
		z("chain.apart", {
			far: l,
			distance: H(a)
		}),
		z("chain.gave", {
			hours: d,
			worker_hours: f,
			pay: u
		}),
		z("chain.came", {
			performance: H(e.satisfaction),
			expected: H(e.expectation)
		}),
		z("chain.class", {
			class: z(`classes.${r}`),
			means: z(`classes.${r}_means`)
		})
	];
}
function qo(e) {
	let t = Object.entries(e).filter(([, e]) => Math.abs(e) >= Bo);
	if (!t.length) return [];
	let n = t.sort(([, e], [, t]) => t - e), [r, i] = [n[0], n.at(-1)], a = ([e, t]) => `${z(`value.${e}`)} (${t > 0 ? "+" : ""}${H(t)} SD)`;
	return r[1] > 0 && i[1] < 0 ? [z("chain.gained", {
		most: a(r),
		least: a(i)
	})] : r[1] > 0 ? [z("chain.gained_only", { most: a(r) })] : [z("chain.lost_only", { least: a(i) })];
}
function Jo(e, t) {
	let n = H(e.trust, 3);
	if (t === null) return z("chain.first");
	let r = H(t, 3);
	return r === n ? z("chain.trust_still", { to: n }) : e.met === "served" ? z(e.trust > t ? "chain.trust_up" : "chain.trust_down", {
		from: r,
		to: n
	}) : z("chain.trust_moved", {
		from: r,
		to: n
	});
}
// src/inspect/record.ts
var Yo = {
	patients: [
		"trust",
		"trust_organisation",
		"general_trust",
		"credence",
		"expectation",
		"health",
		"activation",
		"skill",
		"burden",
		"motivation",
		"hope",
		"slack"
	],
	professionals: [
		"trust",
		"openness",
		"burnout",
		"skill",
		"measured",
		"served",
		"demand",
		"capacity"
	],
	groups: [
		"mobilisation",
		"bonding",
		"bridging",
		"linking",
		"competence",
		"workers",
		"funds"
	],
	organisations: [
		"declared",
		"enacted",
		"pressure",
		"openness",
		"indicator",
		"reserve"
	]
};
function Xo(e, t, n, r, i) {
	let a = [];
	if (t.kind === "patients") {
		let o = Ho(n, Qo(e, t.slot, r)).map((e) => F("li", {}, e));
		a.push(i(z("inspector.chain")), F("ol", { class: "cv-chain" }, ...o));
	}
	let o = Yo[t.kind].filter((e) => typeof n[e] == "number"), s = (e) => e === "trust" && t.kind === "professionals" ? "trust_patients" : e;
	a.push(Zo("state", o.map((e) => [z(`facts.${s(e)}`), n[e]])));
	for (let e of ["week_value", "value"]) {
		if (!n[e] || e === "week_value" && n.value) continue;
		let t = Object.entries(n[e]);
		a.push(Zo(e, t.map(([e, t]) => [z(`value.${e}`), t])));
	}
	return a;
}
function Zo(e, t) {
	let n = t.map(([e, t]) => F("div", { class: "cv-fact" }, F("dt", {}, e), F("dd", {}, H(t)))), r = F("summary", {}, z(`inspector.${e}`));
	return F("details", { "data-part": e }, r, F("dl", { class: "cv-facts" }, ...n));
}
function Qo(e, t, n) {
	let r = e.frames;
	if (n <= 0 || !r.has(n)) return null;
	let i = (e) => r.column(e, "patients", "generation")[t];
	return i(n - 1) === i(n) ? r.column(n - 1, "patients", "trust")[t] / s : null;
}
// src/inspect/ties.ts
var $o = 8;
function es(e, t, n, r, i) {
	return F("div", { class: "cv-small cv-ties" }, ...ns[r.kind](t, n, r.slot, (t, n, r = String(n)) => F("button", {
		type: "button",
		class: "cv-link",
		"aria-label": z(`inspector.${t.slice(0, -1)}`, { slot: n }),
		onclick: () => e.select({
			kind: t,
			slot: n
		})
	}, r), i).map((e) => F("p", {}, ...e)));
}
function ts(e, t, n, r) {
	let i = [`${z(e, { count: n.length })}${n.length ? ": " : ""}`];
	for (let e of n.slice(0, $o)) i.push(r(t, e), ", ");
	return n.length && n.length <= $o && i.pop(), n.length > $o && i.push("…"), i;
}
var ns = {
	patients: (e, t, n, r, i) => {
		let a = e.column(t, "patients", "professional")[n], o = e.column(t, "patients", "group")[n], s = [[`${z("inspector.own")}: `, r("professionals", a)]];
		if (o >= 0 && s[0].push(` · ${z("inspector.member")}: `, r("groups", o)), i) {
			let e = i.ties.filter((e) => e !== n);
			s.push(ts("inspector.tied", "patients", e, r));
		}
		return s;
	},
	professionals: (e, t, n, r) => [[`${z("inspector.works")}: `, r("organisations", e.column(t, "professionals", "organisation")[n])], ts("inspector.serves", "patients", yo(e, t, "patients", "professional", n), r)],
	groups: (e, t, n, r) => {
		let i = e.column(t, "groups", "organisation")[n];
		return [...i >= 0 ? [[`${z("inspector.deals")}: `, r("organisations", i)]] : [], ts("inspector.members", "patients", yo(e, t, "patients", "group", n), r)];
	},
	organisations: (e, t, n, r) => [ts("inspector.staff", "professionals", yo(e, t, "professionals", "organisation", n), r), ts("inspector.groups", "groups", yo(e, t, "groups", "organisation", n), r)]
}, [rs, is] = [250, 60], as = class {
	store;
	element;
	titleId = R("title");
	body = F("div", {});
	title = F("h2", { id: this.titleId }, z("inspector.title"));
	closing;
	timer = 0;
	asked = "";
	shownAt = 0;
	constructor(e) {
		this.store = e;
		let t = z("inspector.close"), n = {
			type: "button",
			class: "cv-icon",
			"aria-label": t,
			title: t,
			hidden: !0
		};
		this.closing = F("button", {
			...n,
			onclick: () => e.select(null)
		}, ge("close"));
		let r = F("div", { class: "cv-head" }, this.title, this.closing);
		this.element = F("section", {
			class: "cv-card cv-inspector",
			"aria-labelledby": this.titleId
		}, r, this.body), e.on(["selection", "actor"], () => this.show()), e.on([
			"arms",
			"week",
			"frames",
			"play",
			"selection"
		], () => this.renew()), this.show();
	}
	renew() {
		let { store: e } = this;
		if (!e.selection) {
			this.asked = "";
			return;
		}
		let t = performance.now();
		(!e.playing || t - this.shownAt > rs) && (this.shownAt = t, this.show());
		let n = [...e.arms.values()].map((e) => e.opened?.revision), r = JSON.stringify([
			e.selection,
			e.week,
			n
		]);
		e.playing || r === this.asked || e.known < e.week || (this.asked = r, clearTimeout(this.timer), this.timer = window.setTimeout(() => e.askActor(), is));
	}
	show() {
		let { store: e } = this, { selection: t } = e;
		if (this.closing.hidden = !t, !t || e.known < 0) {
			L(this.title, z("inspector.title")), L(this.body, F("p", { class: "cv-muted" }, z("inspector.none")));
			return;
		}
		L(this.title, z(`inspector.${t.kind.slice(0, -1)}`, { slot: t.slot }));
		let n = [...e.arms.values()].filter((e) => e.frames?.known && os(e, t)), r = [...this.body.querySelectorAll("details[open]")].map((e) => e.dataset.part);
		L(this.body, ...n.map((e) => this.actor(e, t)));
		for (let e of this.body.querySelectorAll("details")) e.open = r.includes(e.dataset.part);
	}
	actor(e, t) {
		let { store: n } = this, r = n.actor?.slot === t.slot && n.actor.kind === t.kind ? n.actor : null, i = r?.arms[e.name], a = F("h3", { class: `cv-armname cv-arm-${e.name}` }, F("span", { class: "cv-badge" }, e.name));
		a.append(F("span", { class: "cv-clip" }, e.opened.title));
		let o = (e) => F(n.b ? "h4" : "h3", { class: "cv-part" }, e), s = Math.min(n.week, e.frames.known - 1);
		return F("div", { class: "cv-person" }, n.b ? a : null, No(n, e, t), ...i ? Xo(e, t, i, r.week, o) : [], wo(n, e.frames, s, t, o), es(n, e.frames, s, t, i));
	}
}, os = (e, t) => t.slot < e.opened.counts[t.kind];
// src/view/jumps.ts
function ss(e, t) {
	let n = e.map(([e, n]) => F("button", {
		type: "button",
		class: "cv-button",
		"data-jump": e,
		onclick: () => n.scrollIntoView({
			block: "start",
			behavior: t() ? "auto" : "smooth"
		})
	}, z(`jumps.${e}`)));
	return F("nav", {
		class: "cv-jumps",
		"aria-label": z("jumps.label")
	}, ...n);
}
// src/draw/scene.ts
var cs = (e) => ({
	x: new Float32Array(e),
	y: new Float32Array(e)
});
function ls(e, t, n) {
	let r = n > 0 && e.has(t + 1) ? t + 1 : t, i = {};
	for (let a of l) {
		let o = e.column(t, a, "x"), c = e.column(t, a, "y"), l = e.column(r, a, "x"), u = e.column(r, a, "y"), d = cs(o.length), f = a === "patients" ? e.column(t, a, "generation") : null, p = a === "patients" ? e.column(r, a, "generation") : null;
		for (let e = 0; e < o.length; e += 1) {
			let t = f && f[e] !== p[e] ? 0 : n;
			d.x[e] = (o[e] + (l[e] - o[e]) * t) / s, d.y[e] = (c[e] + (u[e] - c[e]) * t) / s;
		}
		i[a] = d;
	}
	return i;
}
var us = 2 * Math.PI;
function ds(e, t) {
	let n = e.column(t, "professionals", "organisation"), r = e.column(t, "patients", "professional"), i = e.column(t, "organisations", "x").length, a = e.column(t, "groups", "x").length, o = {
		patients: cs(r.length),
		professionals: cs(n.length),
		groups: cs(a),
		organisations: cs(i)
	}, s = Array.from({ length: i }, () => []);
	n.forEach((e, t) => s[e]?.push(t));
	let c = (e, t, n, r) => {
		e.x[t] = .5 + n * Math.sin(r), e.y[t] = .5 + n * Math.cos(r);
	};
	for (let e = 0; e < a; e += 1) c(o.groups, e, a > 1 ? .11 : 0, e / a * us);
	let l = s.map((e) => Math.max(e.length, .7)), u = l.reduce((e, t) => e + t, 0) || 1, d = Array.from({ length: n.length }, () => []);
	r.forEach((e, t) => d[e]?.push(t));
	let f = Math.max(1, ...d.map((e) => e.length)), p = 0;
	return l.forEach((e, t) => {
		let n = e / u * us;
		c(o.organisations, t, .235, p + n / 2);
		let r = s[t];
		r.forEach((e, t) => {
			let i = n / Math.max(r.length, 1), a = p + i * (t + .5);
			c(o.professionals, e, .315, a);
			let s = d[e], l = Math.max(1, Math.ceil(f / Math.max(2, Math.floor(i * .42 / .017)))), u = Math.ceil(s.length / l) || 1;
			s.forEach((e, t) => {
				let n = Math.floor(t / u), r = t % u, s = .365 + .115 * n / Math.max(l - 1, 1);
				c(o.patients, e, Math.min(s, .485), a + i * .84 * ((r + .5) / u - .5));
			});
		}), p += n;
	}), o;
}
// src/draw/shades.ts
var fs = {
	trust: "trust",
	value: "week_net",
	power: "phi",
	burden: "burden",
	activation: "activation"
}, ps = 1.5;
function ms(e, t, n) {
	let r = e.column(t, "patients", fs[n]), i = eo[n].length - 1, a = new Uint8Array(r.length);
	for (let e = 0; e < r.length; e += 1) {
		let t = n === "value" ? .5 + r[e] / (2 * ps) : r[e] / s;
		a[e] = Math.round(Math.min(Math.max(t, 0), 1) * i);
	}
	return a;
}
// src/draw/figure.ts
var hs = 800, gs = 40, _s = 720, vs = 1, ys = {
	professionals: "M-5.5-5.5h11v11h-11z",
	groups: "M0-8L7.5 6H-7.5z",
	organisations: "M0-11L11 0L0 11L-11 0z"
}, bs = (e) => (gs + e * _s).toFixed(1), xs = (e) => (760 - e * _s).toFixed(1), Ss = (e) => e.replace(/[&<>"]/g, (e) => `&#${e.charCodeAt(0)};`);
function Cs(e, t, n, r, i) {
	let a = n ? ls(e, t, 0) : ds(e, t), o = [
		`<title>${Ss(i)}</title><rect width="100%" height="100%" fill="white"/>`,
		...Ts(e, t, a, n),
		...Es(e, t, a, r),
		...Ds(a),
		ws(i, `x="${gs}" y="24" font-weight="bold"`)
	];
	return n && (o.push(ws(z("map.x"), `x="${hs / 2}" y="788" text-anchor="middle"`)), o.push(ws(z("map.y"), `transform="translate(16 ${hs / 2}) rotate(-90)" text-anchor="middle"`))), `<svg xmlns="http://www.w3.org/2000/svg" ${`viewBox="0 0 ${hs} ${hs}" width="${hs}" height="${hs}"`}>${o.join("")}</svg>`;
}
function ws(e, t) {
	return `<text font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d" ${t}>${Ss(e)}</text>`;
}
function Ts(e, t, n, r) {
	let i = (n) => e.column(t, "patients", n), [a, o, c, l] = [
		"encounter_class",
		"met",
		"z_x",
		"z_y"
	].map(i), u = i("professional"), d = (e) => r ? [c[e] / s, l[e] / s] : [n.professionals.x[u[e]], n.professionals.y[u[e]]], f = [];
	for (let e of Xa) {
		let t = `stroke="${e.colour}" stroke-width="1.3" stroke-dasharray="${e.dash.join(" ")}"`;
		for (let r = 0; r < u.length; r += 1) {
			if (o[r] !== vs || a[r] !== e.code) continue;
			let [i, s] = d(r), c = `x1="${bs(n.patients.x[r])}" y1="${xs(n.patients.y[r])}"`;
			f.push(`<line ${c} x2="${bs(i)}" y2="${xs(s)}" ${t}/>`);
		}
	}
	return f;
}
function Es(e, t, n, r) {
	let i = ms(e, t, r), a = e.column(t, "patients", "engaged");
	return Array.from(i, (e, t) => {
		let i = a[t] ? `fill="${eo[r][e]}" stroke="white"` : "fill=\"none\" stroke=\"#7b8794\"";
		return `<circle ${`cx="${bs(n.patients.x[t])}" cy="${xs(n.patients.y[t])}"`} r="4.5" ${i} stroke-width=".7"/>`;
	});
}
function Ds(e) {
	let t = [];
	for (let [n, r] of Object.entries(ys)) {
		let i = `fill="${to[n]}" stroke="white"`;
		e[n].x.forEach((a, o) => {
			t.push(`<path transform="translate(${bs(a)} ${xs(e[n].y[o])})" d="${r}" ${i}/>`);
		});
	}
	return t;
}
// src/view/command.ts
function Os(e, t) {
	let n = e.arms.get(t), r = e.welcome.scenarios.find((e) => e.name === n.scenario)?.setup, i = ["covalue run"];
	if (n.changed || !r || n.scenario.includes("/")) i.push(`${n.opened?.name ?? n.scenario}-${t}-scenario.yaml`);
	else {
		let { seed: t, weeks: a, patients: o } = e.setup;
		i.push(n.scenario), t !== r.seed && i.push(`--seed ${t}`), a !== r.weeks && i.push(`--weeks ${a}`), o !== r.patients && i.push(`--set population.patients.count=${o}`);
	}
	return [...i, "--replicates 1"].join(" ");
}
// src/view/keep.ts
var ks = 1e4, As = class {
	store;
	space;
	address;
	hasAddress;
	element;
	arm = "A";
	body = F("div", {});
	said = F("p", {
		role: "status",
		class: "cv-small"
	});
	constructor(e, t, n, r) {
		this.store = e, this.space = t, this.address = n, this.hasAddress = r;
		let i = F("summary", {}, F("h2", {}, z("keep.title")));
		this.element = F("details", { class: "cv-card cv-keep" }, i, this.body, this.said), e.on([
			"arms",
			"levers",
			"welcome",
			"week"
		], () => {
			this.element.open && this.show();
		}), this.element.addEventListener("toggle", () => this.show());
	}
	show() {
		let { store: e } = this;
		e.arms.has(this.arm) || (this.arm = "A");
		let t = () => [...this.body.querySelectorAll("button")], n = t().indexOf(document.activeElement), r = this.line("link", this.button("copy", () => this.copy(this.address()))), i = this.line("figure", this.button("png", () => this.png()), this.button("svg", () => this.svg()));
		L(this.body, e.b ? this.arms() : null, this.hasAddress && r, ...e.live ? this.files() : [], i, e.live && this.line("replay", this.file("replay.html", "html"))), n >= 0 && t()[n]?.focus();
	}
	arms() {
		let e = ["A", "B"].map((e) => F("button", {
			type: "button",
			"aria-pressed": String(e === this.arm),
			onclick: () => {
				this.arm = e, this.show();
			}
		}, e));
		return F("div", {
			class: "cv-switch",
			role: "group",
			"aria-label": z("keep.arm")
		}, ...e);
	}
	files() {
		let e = Os(this.store, this.arm), t = z("keep.command"), n = F("code", {
			class: "cv-command",
			tabIndex: 0,
			role: "region",
			"aria-label": t
		}, e), r = this.button("copy", () => this.copy(e));
		return [
			this.line("file", this.file("scenario.yaml", "yaml")),
			F("div", { class: "cv-keepline" }, F("span", {}, t), n, r),
			this.line("series", this.file("series.csv", "csv"), this.file("series.parquet", "parquet")),
			this.line("people", this.file("people.csv", "csv"), this.file("people.parquet", "parquet"))
		];
	}
	line(e, ...t) {
		return F("div", { class: "cv-keepline" }, F("span", {}, z(`keep.${e}`)), F("div", { class: "cv-row" }, ...t));
	}
	button(e, t) {
		return F("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				this.said.textContent = "", t();
			}
		}, z(`keep.${e}`));
	}
	file(e, t) {
		let n = () => ({ address: this.address() }), r = (e, t, n) => js(e, [new Uint8Array(n.buffer, n.byteOffset, n.byteLength)], t);
		return this.button(t, () => this.store.keep(e, this.arm, n(), r));
	}
	copy(e) {
		let t = (e) => () => {
			this.said.textContent = e;
		};
		navigator.clipboard ? navigator.clipboard.writeText(e).then(t(z("keep.copied")), t(e)) : t(e)();
	}
	png() {
		let e = this.space.panes.find((e) => e.arm === this.arm);
		if (!e) return;
		let t = F("canvas", {
			width: e.canvas.width,
			height: e.canvas.height
		}), n = t.getContext("2d");
		n.fillStyle = getComputedStyle(e.box).backgroundColor, n.fillRect(0, 0, t.width, t.height), n.drawImage(e.canvas, 0, 0), t.toBlob((e) => e && js(`${this.name}.png`, [e], "image/png"));
	}
	svg() {
		let { store: e } = this, { frames: t, opened: n } = e.arms.get(this.arm);
		if (!t?.known) return;
		let r = Math.min(e.week, t.known - 1), i = `${n.title}, ${z("timeline.week", { week: r })}`, a = Cs(t, r, e.view === "map", e.colour, i);
		js(`${this.name}.svg`, [a], "image/svg+xml");
	}
	get name() {
		let { scenario: e } = this.store.arms.get(this.arm);
		return `${e.replaceAll("/", "-")}-${this.arm}-week-${this.store.week}`;
	}
};
function js(e, t, n) {
	let r = URL.createObjectURL(new Blob(t, { type: n }));
	F("a", {
		href: r,
		download: e
	}).click(), setTimeout(() => URL.revokeObjectURL(r), ks);
}
// src/view/keys.ts
var Ms = class {
	store;
	titleId = R("help");
	dialog = F("dialog", {
		class: "cv-dialog",
		"aria-labelledby": this.titleId
	});
	acts;
	constructor(e) {
		this.store = e;
		let { player: t } = e;
		this.acts = {
			" ": () => t.toggle(),
			ArrowRight: () => t.stopAt(e.week + 1),
			ArrowLeft: () => t.stopAt(e.week - 1),
			Home: () => t.stopAt(0),
			End: () => t.stopAt(e.reached),
			m: () => this.nextView(),
			c: () => this.nextColour(),
			Escape: () => e.select(null),
			"?": () => this.help()
		}, S.forEach((e, n) => {
			this.acts[String(n + 1)] = () => t.setSpeed(e);
		});
		let n = B("keys.list").map((e) => F("li", {}, e)), r = {
			type: "button",
			class: "cv-button",
			onclick: () => this.dialog.close()
		}, i = F("h2", { id: this.titleId }, z("keys.title"));
		L(this.dialog, i, F("ul", {}, ...n), F("button", r, z("keys.close")));
	}
	help() {
		this.dialog.showModal();
	}
	listen(e, t) {
		e.addEventListener("keydown", (e) => this.press(e)), t && document.addEventListener("keydown", (t) => {
			e.contains(t.target) || this.press(t);
		});
	}
	press(e) {
		let t = e.target;
		if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || this.dialog.open || this.store.mode === "gallery" || t.closest("input, select, textarea, [contenteditable]") || (e.key === " " || e.key === "Enter") && t.closest("button, a, summary")) return;
		let n = this.acts[e.key];
		n && (e.preventDefault(), n());
	}
	nextView() {
		this.store.view = this.store.view === "map" ? "structure" : "map", this.store.emit("look");
	}
	nextColour() {
		let e = x.indexOf(this.store.colour);
		this.store.colour = x[(e + 1) % x.length], this.store.emit("look");
	}
}, [Ns, Ps, Fs] = [
	0,
	1,
	2
], Is = 52, Ls = [
	{
		id: "use",
		change: { "encounter.effort_cost": 2 },
		lever: "encounter.effort_cost",
		measure: "value_user",
		expects: Fs,
		weeks: Is,
		colour: "value",
		scenario: "theories/sdl",
		theories: ["batalden", "service"]
	},
	{
		id: "power",
		change: { "power.declared_share": .95 },
		lever: "power.declared_share",
		measure: "trust_own",
		expects: null,
		weeks: Is,
		colour: "power",
		scenario: "shared-power",
		theories: ["sdm", "kirkegaard"]
	},
	{
		id: "trust",
		change: {},
		schedule: [{
			week: 20,
			set: { "trust.shock": .4 }
		}, {
			week: 21,
			set: { "trust.shock": 0 }
		}],
		lever: "trust.loss_ratio",
		measure: "trust_own",
		expects: Fs,
		weeks: 12,
		colour: "trust",
		scenario: "after-a-scandal",
		theories: ["fledderus", "meijer"]
	},
	{
		id: "promise",
		change: {
			"power.rule": "tokenistic",
			"power.declared_share": .8,
			"power.token_share": .2
		},
		lever: "power.declared_share",
		measure: "trust_organisation",
		expects: Fs,
		weeks: Is,
		colour: "trust",
		scenario: "tokenism",
		theories: ["kirkegaard", "goffman"]
	},
	{
		id: "pay",
		change: {
			"compensation.rule": "hourly",
			"compensation.rate": 15,
			"benefits.limit": 0
		},
		lever: "compensation.rate",
		measure: "participation_claimants",
		against: "participation_others",
		expects: Fs,
		weeks: Is,
		colour: "burden",
		scenario: "paid-participation",
		theories: ["pay", "labour"]
	},
	{
		id: "together",
		both: { "power.rule": "dependence" },
		change: {
			"power.rule": "collective",
			"power.pooling": 1,
			"groups.organising": 1,
			"groups.join_rate": .1
		},
		lever: "groups.join_rate",
		measure: "enacted_share",
		expects: Ns,
		weeks: Is,
		colour: "power",
		scenario: "community-organising",
		theories: ["bolton", "durose"]
	},
	{
		id: "much",
		change: {
			"delegation.task": 1,
			"delegation.backup": 0
		},
		lever: "delegation.task",
		measure: "burden",
		expects: Ns,
		weeks: Is,
		colour: "burden",
		scenario: "self-management-alone",
		theories: ["essen", "selfmanage"]
	},
	{
		id: "pace",
		change: { "forums.pace": 5 },
		lever: "forums.pace",
		measure: "design_payoff",
		expects: Fs,
		weeks: Is,
		colour: "activation",
		scenario: "fast-involvement",
		theories: ["pace", "filipe"]
	}
], Rs = .01, zs = class {
	store;
	lesson;
	first;
	last;
	constructor(e, t) {
		this.store = e, this.lesson = t, this.last = e.weeks - 1, this.first = Math.max(0, e.weeks - t.weeks);
	}
	static ready(e) {
		let t = e.weeks - 1;
		return !e.playing && e.reached >= t && !!e.b?.frames && e.known >= t;
	}
	get right() {
		let { measure: e, against: t } = this.lesson, n = this.difference(e) - (t ? this.difference(t) : 0);
		return Math.abs(n) < Rs ? Ps : n > 0 ? Ns : Fs;
	}
	told(e) {
		let [t, n] = [this.mean("A", e), this.mean("B", e)].map((t) => Ta(e, t));
		return z("lesson.found", {
			name: V("outcomes", e),
			a: t,
			b: n,
			from: this.first,
			to: this.last
		});
	}
	difference(e) {
		return this.mean("B", e) - this.mean("A", e);
	}
	mean(e, t) {
		let n = this.store.arms.get(e).frames.measure(t).subarray(this.first, this.last + 1);
		return n.reduce((e, t) => e + t, 0) / n.length;
	}
};
// src/lessons/numbers.ts
function Bs(e, t) {
	let n = [t.change, ...(t.schedule ?? []).map((e) => e.set)], r = {};
	for (let [e, t] of n.flatMap((e) => Object.entries(e))) {
		let n = e.split(".").at(-1);
		typeof t == "number" && !(n in r) && (r[n] = Se(t));
	}
	let i = e.welcome.levers.find((e) => e.path === t.lever)?.default, a = e.arms.get("A")?.opened?.values[t.lever] ?? i, o = t.change[t.lever];
	return typeof a != "number" || typeof o != "number" ? r : {
		...r,
		from: Se(a),
		to: Se(o),
		times: Se(Number((o / a).toPrecision(2)))
	};
}
// src/lessons/steps.ts
var Vs = 30;
function Hs(e, t, n) {
	let r = new zs(e, t);
	return [
		F("h3", {}, z("lesson.see")),
		F("p", {}, r.told(t.measure)),
		t.against ? F("p", {}, r.told(t.against)) : null,
		n >= 0 ? Us(t, n, r.right) : null,
		F("p", { class: "cv-small" }, z("lesson.honest"), " ", Ws(e, t))
	];
}
function Us(e, t, n) {
	let r = B(`lessons.${e.id}.answers`), i = F("strong", {}, z(t === n ? "lesson.right" : "lesson.wrong"));
	return F("p", {}, `${z("lesson.your", { answer: r[t] ?? "" })} `, i);
}
function Ws(e, t) {
	return e.progress ? z("runs.progress", e.progress) : e.bands ? [t.measure, t.against].map((t) => t ? Gs(e, t) : "").join(" ") : F("button", {
		type: "button",
		class: "cv-button",
		onclick: () => e.background.run(Vs)
	}, z("runs.go"));
}
function Gs(e, t) {
	let n = e.bands.differences[t];
	if (!n || n.mean === null) return "";
	let r = z("runs.agree", {
		count: Math.max(n.above ?? 0, n.below ?? 0),
		n: n.n
	});
	return `${V("outcomes", t)}: ${Ea(t, n.mean)}; ${r}.`;
}
function Ks(e, t) {
	let { right: n } = new zs(e, t), r = B(`lessons.${t.id}.answers`)[t.expects ?? n], i = t.expects !== null && t.expects !== n;
	return [
		F("h3", {}, z("lesson.why")),
		F("p", {}, z(`lessons.${t.id}.why`)),
		i ? F("p", {}, z("lesson.otherwise", { answer: r })) : null,
		F("p", { class: "cv-small" }, F("strong", {}, `${z("lesson.theory")}: `), z(`lessons.${t.id}.theory`)),
		qs(e, t),
		F("p", { class: "cv-small" }, z("lesson.try"))
	];
}
function qs(e, t) {
	let n = [t.scenario, ...t.theories.map((e) => `theories/${e}`)].flatMap((t) => e.welcome.scenarios.find((e) => e.name === t) ?? []), r = (t) => {
		e.mode = "explore", e.startOver(e.welcome.start), e.compare(t.name), e.emit("mode");
	}, i = n.map((e) => F("li", {}, F("button", {
		type: "button",
		class: "cv-link",
		onclick: () => r(e)
	}, e.title)));
	return i.length ? F("div", { class: "cv-small" }, F("p", {}, z("lesson.further")), F("ul", { class: "cv-further" }, ...i)) : null;
}
// src/lessons/panel.ts
var Js = 10, Ys = (e, t, n = "cv-button") => F("button", {
	type: "button",
	class: n,
	onclick: t
}, e), Xs = class {
	store;
	levers;
	stage;
	element;
	titleId = R("title");
	body = F("div", {});
	asked = F("p", {});
	seen = F("div", {
		class: "cv-step cv-seen",
		hidden: !0,
		"aria-live": "polite"
	});
	why = F("div", {
		class: "cv-step cv-why",
		hidden: !0
	});
	done = /* @__PURE__ */ new Set();
	answer = -1;
	ran = !1;
	constructor(e, t, n) {
		this.store = e, this.levers = t, this.stage = n, this.element = F("section", {
			class: "cv-card cv-lessons",
			"aria-labelledby": this.titleId
		}, this.body), e.on(["welcome", "mode"], () => this.show()), e.on("arms", () => this.ask()), e.on(["play", "runs"], () => {
			this.ran && this.showSeen();
		}), this.show();
	}
	get lesson() {
		return Ls.find((e) => e.id === this.store.lesson);
	}
	show() {
		let { store: e, lesson: t } = this;
		e.welcome && e.mode === "learn" && (t ? this.showLesson(t) : this.showList());
	}
	showList() {
		let e = (e) => F("button", {
			type: "button",
			onclick: () => this.open(e.id)
		}, F("strong", {}, z(`lessons.${e.id}.title`)), this.done.has(e.id) ? F("span", { class: "cv-done" }, `✓ ${z("lesson.done")}`) : null, F("span", {}, z(`lessons.${e.id}.idea`)));
		L(this.body, F("h2", {
			id: this.titleId,
			tabIndex: -1
		}, z("lesson.title")), F("p", {}, z("lesson.intro")), F("ol", { class: "cv-lessonlist" }, ...Ls.map((t) => F("li", {}, e(t)))), Ys(z("lesson.free"), () => this.sandbox()));
	}
	showLesson(e) {
		let t = Ys(z("lesson.go"), () => this.run(e), "cv-button cv-strong");
		t.disabled = this.answer < 0;
		let n = Ls.indexOf(e) + 1;
		L(this.body, Ys(`‹ ${z("lesson.back")}`, () => this.leave(), "cv-link"), F("p", { class: "cv-muted cv-small" }, z("lesson.number", {
			number: n,
			count: Ls.length
		})), F("h2", {
			id: this.titleId,
			tabIndex: -1
		}, z(`lessons.${e.id}.title`)), F("p", { class: "cv-idea" }, z(`lessons.${e.id}.idea`)), this.question(e, t), F("div", { class: "cv-step" }, F("h3", {}, z("lesson.run")), t), this.seen, this.why), this.ran && this.showSeen();
	}
	question(e, t) {
		let n = R("answer"), r = B(`lessons.${e.id}.answers`).map((e, r) => {
			let i = () => {
				this.answer = r, t.disabled = !1;
			}, a = r === this.answer;
			return F("label", { class: "cv-answer" }, F("input", {
				type: "radio",
				name: n,
				value: String(r),
				checked: a,
				onchange: i
			}), F("span", {}, e));
		});
		return this.ask(), F("fieldset", { class: "cv-step" }, F("legend", {}, z("lesson.predict")), this.asked, ...r);
	}
	ask() {
		let { store: e, lesson: t } = this;
		e.welcome && t && (this.asked.textContent = z(`lessons.${t.id}.question`, Bs(e, t)));
	}
	open(e) {
		let { store: t } = this;
		this.answer = -1, this.ran = !1, this.seen.hidden = this.why.hidden = !0, t.lesson = e;
		let { lesson: n } = this;
		n && t.live && (t.player.play(!1), t.dropB(), t.colour = n.colour, t.view = "map", t.startOver(t.welcome.start, { ...n.both }), t.emit("look")), t.emit("mode"), this.body.querySelector("h2")?.focus();
	}
	leave() {
		this.store.lesson = "", this.store.emit("mode");
	}
	sandbox() {
		this.store.mode = "explore", this.store.emit("mode");
	}
	run(e) {
		let { store: t } = this, n = e.schedule ? structuredClone(e.schedule) : null;
		this.ran = !0, this.done.add(e.id), t.startOver(t.welcome.start, { ...e.both }), t.start("B", t.welcome.start, {
			...e.both,
			...e.change
		}, n), t.edited = "B", t.emit("arms"), this.why.hidden = !0, this.seen.hidden = !1, L(this.seen, F("h3", {}, z("lesson.see")), F("p", {}, z("lesson.running", { week: t.weeks - 1 }))), t.player.setSpeed(Js), t.player.play(!0), this.reveal(this.stage);
	}
	reveal(e) {
		this.stage.getBoundingClientRect().left < this.element.getBoundingClientRect().right && e.scrollIntoView({ block: "start" });
	}
	showSeen() {
		let { store: e, lesson: t } = this;
		t && e.mode === "learn" && zs.ready(e) && (L(this.seen, ...Hs(e, t, this.answer)), this.seen.hidden = !1, this.why.hidden && (this.why.hidden = !1, L(this.why, ...Ks(e, t), this.levers.single(t.lever), this.onwards(t)), this.reveal(this.seen)));
	}
	onwards(e) {
		let t = Ls[Ls.indexOf(e) + 1], [n, r] = t ? [z("lesson.next_lesson"), () => this.open(t.id)] : [z("lesson.sandbox"), () => this.sandbox()];
		return F("div", { class: "cv-row" }, Ys(n, r, "cv-button cv-strong"));
	}
}, Zs = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -10,
	PageUp: 10
};
function Qs({ kind: e, low: t = 0, high: n = 1 }) {
	return {
		low: t,
		high: n,
		step: e === "integer" ? 1 : tc(n - t)
	};
}
function $s({ low: e, high: t, step: n }, r) {
	let i = Number((Math.round(r / n) * n).toPrecision(10));
	return Math.min(Math.max(r <= e || r >= t ? r : i, e), t);
}
function ec(e, t, n) {
	let r = Zs[n];
	return r === void 0 ? void 0 : $s(e, t + r * e.step);
}
function tc(e) {
	let t = e / 100, n = 10 ** Math.floor(Math.log10(t));
	return t / n >= 5 ? 5 * n : t / n >= 2 ? 2 * n : n;
}
// src/levers/input.ts
function nc(e, t, n) {
	return e.kind === "choice" ? rc(e, t, n) : e.kind === "switch" ? ic(t, n) : ac(e, t, n);
}
function rc(e, t, n) {
	let r = (e.choices ?? []).map((t) => F("option", { value: t }, be(e.path, t))), i = F("select", {
		id: t,
		disabled: n
	}, ...r);
	return {
		element: i,
		read: () => i.value,
		write: (e) => {
			i.value = String(e);
		}
	};
}
function ic(e, t) {
	let n = F("input", {
		id: e,
		type: "checkbox",
		disabled: t,
		role: "switch"
	});
	return {
		element: n,
		read: () => n.checked,
		write: (e) => {
			n.checked = e === !0;
		}
	};
}
function ac(e, t, n) {
	let r = Qs(e), { low: i, high: a } = r, o = `${Se(i)} – ${Se(a)}`, s = F("input", {
		id: t,
		type: "range",
		min: String(i),
		max: String(a),
		step: "any",
		disabled: n,
		title: o
	});
	return s.addEventListener("keydown", (e) => {
		let t = ec(r, Number(s.value), e.key);
		t !== void 0 && (e.preventDefault(), s.value = String(t), s.dispatchEvent(new Event("input")));
	}), {
		element: s,
		read: () => $s(r, Number(s.value)),
		write: (t) => {
			Number(s.value) !== t && (s.value = String(t)), s.style.setProperty("--at", `${100 * (Number(t) - i) / (a - i || 1)}%`), s.setAttribute("aria-valuetext", Ra(e, t));
		}
	};
}
// src/levers/control.ts
var oc = class {
	store;
	lever;
	element;
	input;
	shown;
	constructor(e, t) {
		this.store = e, this.lever = t;
		let n = R("lever");
		this.input = nc(t, n, !e.live), this.shown = F("output", { class: "cv-value" }), this.shown.setAttribute("for", n);
		let r = V("lever", t.path), i = F("p", {
			class: "cv-about cv-small",
			hidden: !0,
			id: `${n}-about`
		});
		i.append(za(t), " ", F("code", {}, t.path));
		let a = F("div", { class: "cv-leverhead" }, F("label", { for: n }, r), sc(r, i), this.back(r));
		a.append(this.shown);
		let o = {
			class: `cv-lever cv-${t.kind}`,
			"data-lever": t.path
		};
		this.element = F("div", o, a, this.input.element, i), this.listen();
	}
	show() {
		let { store: e, lever: t } = this, n = e.arms.get(e.edited) ?? e.arms.get("A"), r = n?.valueAt(t.path, e.week);
		n && r !== void 0 && (this.input.write(r), this.shown.textContent = t.kind === "choice" ? "" : Ra(t, r), this.element.classList.toggle("cv-moved", cc(n, t.path)));
	}
	listen() {
		let { store: e, lever: t } = this, { element: n, read: r } = this.input;
		if (n.addEventListener("input", () => {
			e.setLever(t.path, r()), this.shown.textContent = Ra(t, r());
		}), t.kind !== "choice" && t.kind !== "switch") {
			n.addEventListener("pointerdown", () => e.player.hold(!0));
			for (let t of [
				"pointerup",
				"pointercancel",
				"change",
				"blur"
			]) n.addEventListener(t, () => e.player.hold(!1));
		}
	}
	back(e) {
		let t = z("levers.reset_one");
		return F("button", {
			type: "button",
			class: "cv-back",
			"aria-label": `${t}: ${e}`,
			title: t,
			onclick: () => this.store.undo(this.lever.path)
		}, ge("reset"));
	}
};
function sc(e, t) {
	let n = F("button", {
		type: "button",
		class: "cv-info",
		"aria-label": z("levers.about", { name: e }),
		title: t.textContent,
		"aria-controls": t.id,
		"aria-expanded": "false",
		onclick: () => {
			t.hidden = !t.hidden, n.setAttribute("aria-expanded", String(!t.hidden));
		}
	}, "i");
	return n;
}
var cc = (e, t) => t in e.levers || e.plan.some((e) => t in e.set), lc = 40, uc = class {
	store;
	element;
	titleId = R("title");
	controls = [];
	body = F("div", { class: "cv-levers" });
	note = F("p", { class: "cv-muted cv-small" });
	target = F("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": z("arms.edit")
	});
	constructor(e) {
		this.store = e;
		let t = z("levers.find"), n = F("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.list(n.value)
		}), r = F("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.reset(e.editedArm)
		}, ge("reset"), z("levers.reset")), i = F("h2", { id: this.titleId }, z("levers.title"));
		this.element = F("section", {
			class: "cv-card cv-leverpanel",
			"aria-labelledby": this.titleId
		}, F("div", { class: "cv-head" }, i, this.target), this.note, F("div", { class: "cv-row" }, n, r), this.body), e.on("welcome", () => this.list("")), e.on([
			"arms",
			"levers",
			"week"
		], () => this.show());
	}
	single(e) {
		let t = this.store.welcome?.levers.find((t) => t.path === e);
		return t ? this.make(t) : null;
	}
	make(e) {
		let t = new oc(this.store, e);
		return this.controls.push(t), t.show(), t.element;
	}
	list(e) {
		let { levers: t } = this.store.welcome;
		this.controls = this.controls.filter(({ element: e }) => !this.body.contains(e) && e.isConnected);
		let n = e.trim().toLowerCase().split(/\s+/).filter(Boolean);
		n.length ? this.showFound(t.filter((e) => n.every((t) => dc(e).includes(t)))) : L(this.body, ...Ia.map((e) => this.theme(e))), this.show();
	}
	showFound(e) {
		let t = F("p", {
			class: "cv-muted cv-small",
			role: "status"
		}, e.length ? z("levers.found", { count: e.length }) : z("levers.none"));
		L(this.body, t, ...e.slice(0, lc).map((e) => this.make(e)));
	}
	theme(e) {
		let t = this.store.welcome.levers.filter((t) => t.theme === e), n = t.filter((e) => e.main).map((e) => this.make(e)), r = t.filter((e) => !e.main), i = F("summary", {}, F("h3", {}, z(`themes.${e}`)));
		return F("details", {
			class: "cv-theme",
			open: e === Ia[0]
		}, i, ...n, this.more(r));
	}
	more(e) {
		if (!e.length) return null;
		let t = F("details", { class: "cv-more" }, F("summary", {}, z("levers.more", { count: e.length })));
		return t.addEventListener("toggle", () => {
			t.open && t.childElementCount === 1 && t.append(...e.map((e) => this.make(e)));
		}), t;
	}
	show() {
		let { store: e } = this;
		for (let e of this.controls) e.show();
		let t = e.week <= 0 ? z("levers.from_start") : z("levers.from_week", { week: e.week });
		this.note.textContent !== t && (this.note.textContent = t), this.showTarget();
	}
	showTarget() {
		let { store: e } = this, t = e.b ? ["A", "B"] : [];
		if (this.target.childElementCount !== t.length) {
			let n = t.map((t) => F("button", {
				type: "button",
				class: `cv-arm-${t}`,
				onclick: () => {
					e.edited = t, e.emit("arms");
				}
			}, t));
			L(this.target, ...n);
		}
		[...this.target.children].forEach((n, r) => n.setAttribute("aria-pressed", String(t[r] === e.edited)));
	}
}, dc = (e) => `${e.path} ${e.meaning} ${V("lever", e.path)}`.toLowerCase(), fc = [
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], pc = 30, mc = 8, hc = class {
	store;
	element = F("div", { class: "cv-runs" });
	constructor(e) {
		this.store = e, e.on([
			"runs",
			"arms",
			"link"
		], () => this.show()), this.show();
	}
	show() {
		let { progress: e, live: t } = this.store;
		t && (e && this.element.querySelector("progress") ? this.advance() : e ? this.begin() : this.rest());
	}
	advance() {
		let { progress: e } = this.store, t = this.element.querySelector("progress");
		t.max = e.total, t.value = e.done, this.element.querySelector("[role=status]").textContent = z("runs.progress", e);
	}
	begin() {
		let { progress: e, background: t } = this.store, n = F("progress", {
			max: e.total,
			value: e.done,
			"aria-label": z("runs.title")
		}), r = F("div", { class: "cv-row" }, F("span", {
			role: "status",
			class: "cv-small"
		}, z("runs.progress", e)), F("button", {
			type: "button",
			class: "cv-button",
			onclick: () => t.cancel()
		}, z("runs.cancel")));
		L(this.element, F("h3", {}, z("runs.title")), n, r);
	}
	rest() {
		let { bands: e, background: t } = this.store;
		L(this.element, F("h3", {}, z("runs.title")), F("p", { class: "cv-small" }, z("happened.anecdote")), F("div", { class: "cv-row" }, F("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => t.run(pc)
		}, z("runs.go"))), ...e ? this.found(e) : []);
	}
	found(e) {
		let t = z(this.store.b ? "runs.done" : "runs.done_one", { count: e.count }), n = e.failed.slice(0, mc).join(", "), r = z("runs.failed", {
			count: e.failed.length,
			which: n
		});
		return [
			F("p", {
				class: "cv-muted cv-small",
				role: "status"
			}, t),
			e.failed.length ? F("p", { class: "cv-small" }, r) : null,
			gc(e)
		];
	}
};
function gc(e) {
	let t = Object.keys(e.differences).length > 0, n = fc.map((n) => {
		let r = t ? e.differences[n] : e.outcomes.A?.[n];
		if (!r) return null;
		let i = F("td", {}, _c(n, r, t), t && vc(r));
		return F("tr", {}, F("th", { scope: "row" }, V("brief", n)), i);
	}), r = (e) => F("th", { scope: "col" }, e), i = F("tr", {}, r(z("happened.outcome")), r(z(t ? "runs.sure" : "runs.mean")));
	return F("table", { class: "cv-outcomes cv-sure" }, F("caption", { class: "cv-small cv-muted" }, z("runs.outcome")), F("thead", {}, i), F("tbody", {}, ...n));
}
function _c(e, { mean: t, low: n, high: r }, i) {
	let a = Ca(e), o = (e) => e === null ? "–" : a ? H(100 * e, 1) : H(e, 3), s = z("runs.interval", {
		mean: o(t),
		low: o(n),
		high: o(r)
	});
	return a ? `${s} ${z(i ? "runs.points" : "runs.percent")}` : s;
}
function vc({ low: e, high: t, above: n, below: r, n: i }) {
	let a = e !== null && t !== null && e * t > 0, o = z("runs.agree", {
		count: Math.max(n ?? 0, r ?? 0),
		n: i
	});
	return F("span", { class: "cv-agree cv-muted" }, F("b", { class: a ? "cv-clear" : "" }, z(a ? "runs.clear" : "runs.unclear")), `, ${o}`);
}
// src/view/results.ts
var yc = 180, bc = class {
	store;
	tell;
	element;
	titleId = R("title");
	table = F("table", { class: "cv-outcomes" });
	note = F("p", { class: "cv-muted cv-small" });
	sentence = F("p", { class: "cv-sentence" });
	meanings = /* @__PURE__ */ new Map();
	queued = !1;
	last = 0;
	constructor(e, t) {
		this.store = e, this.tell = t;
		let n = new hc(e).element, r = F("h2", { id: this.titleId }, z("happened.title")), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = F("section", i, r, this.sentence, this.table, this.note, n), e.on([
			"week",
			"frames",
			"arms",
			"play"
		], () => {
			this.queued = !0;
		}), e.on("welcome", () => {
			this.meanings = new Map(e.welcome.measures.map(([e, , t]) => [e, t]));
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < yc || (this.queued = !1, this.last = e, !t.arms.size || t.known < 0)) return;
		let n = Math.min(t.week, t.known);
		this.sentence.textContent = this.tell(), this.note.textContent = z("happened.so_far", { week: n });
		let r = F("caption", { class: "cv-hidden" }, z("happened.so_far", { week: n }));
		L(this.table, r, F("thead", {}, this.head()), F("tbody", {}, ...fc.map((e) => this.row(e, n))));
	}
	head() {
		let e = (e, t = "") => F("th", {
			scope: "col",
			class: t
		}, e), t = [...this.store.arms.keys()].map((t) => e(t, `cv-arm-${t}`));
		return F("tr", {}, e(z("happened.outcome")), ...t, this.store.b && e(z("happened.difference")));
	}
	row(e, t) {
		let n = [...this.store.arms.values()].map((n) => n.frames.mean(e, t)), r = {
			scope: "row",
			title: this.meanings.get(e)
		};
		return F("tr", { "data-outcome": e }, F("th", r, V("brief", e)), ...n.map((t) => F("td", { "data-exact": String(t) }, Ta(e, t))), this.store.b && this.difference(e, n[1] - n[0]));
	}
	difference(e, t) {
		let n = Ea(e, t);
		return F("td", { class: `cv-diff${n === z("happened.same") ? " cv-muted" : ""}` }, n);
	}
}, xc = class {
	store;
	element;
	selects;
	about = F("div", { class: "cv-about-scenario" });
	second;
	compare;
	constructor(e) {
		this.store = e;
		let t = F("select", {
			id: R("scenario"),
			onchange: () => e.startOver(t.value)
		}), n = F("select", {
			id: R("scenario"),
			onchange: () => e.start("B", n.value)
		});
		this.selects = {
			A: t,
			B: n
		};
		let r = R("title"), i = F("p", { class: "cv-muted cv-small" }, z("arms.note"));
		this.second = F("div", { hidden: !0 }, F("label", { for: n.id }, z("scenario.other")), n, i);
		let a = () => e.b ? e.dropB() : e.compare();
		this.compare = F("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: a
		}), this.element = F("section", {
			class: "cv-card",
			"aria-labelledby": r,
			hidden: !e.live
		}, F("h2", { id: r }, F("label", { for: t.id }, z("scenario.label"))), t, this.about, this.second, this.compare), e.on("welcome", () => {
			L(t, ...this.options()), L(n, ...this.options());
		}), e.on(["arms", "welcome"], () => this.show());
	}
	options() {
		let e = this.store.welcome.scenarios;
		return [.../* @__PURE__ */ new Set([
			"baseline",
			...Ia,
			...e.map((e) => e.theme)
		])].flatMap((t) => {
			let n = e.filter((e) => e.theme === t), r = n.map((e) => F("option", { value: e.name }, e.title));
			return n.length ? [F("optgroup", { label: z(`themes.${t}`) }, ...r)] : [];
		});
	}
	show() {
		let { store: e } = this;
		if (!e.arms.size || !e.welcome) return;
		this.selects.A.value = e.a.scenario, e.b && (this.selects.B.value = e.b.scenario), this.second.hidden = !e.b, this.compare.textContent = z(e.b ? "arms.drop" : "arms.compare");
		let t = (e.b && e.b.scenario !== e.a.scenario ? e.b : e.a).scenario, n = e.welcome.scenarios.find((e) => e.name === t);
		n && L(this.about, ...Sc(n));
	}
};
function Sc(e) {
	let t = F("p", { class: "cv-small" }, F("strong", {}, `${z("scenario.look_at")}: `), e.look_at), n = `${z("scenario.theories")}: ${e.theories.join(", ")}`;
	return [
		F("p", { class: "cv-question" }, e.question),
		e.look_at ? t : null,
		e.theories.length ? F("p", { class: "cv-small cv-muted" }, n) : null
	];
}
// src/view/sentence.ts
var Cc = [
	"trust_own",
	"trust_organisation",
	"credence",
	"enacted_share",
	"value_user",
	"value_provider",
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"burden",
	"burnout",
	"participation",
	"waiting",
	"health",
	"activation",
	"mobilisation"
], wc = 8, Tc = 2.2, Ec = (e) => e.charAt(0).toLowerCase() + e.slice(1);
function Dc(e, t, n) {
	let r = 0;
	for (let i = t; i <= n; i += 1) r += e[i];
	return r / (n - t + 1);
}
function Oc(e, t) {
	let n = 0, r = Math.max(1, t - 26);
	for (let i = r; i <= t; i += 1) n += (e[i] - e[i - 1]) ** 2;
	return Math.sqrt(n / Math.max(t - r + 1, 1)) + .004;
}
function kc(e) {
	let t = Math.min(e.week, e.known);
	if (t < 2) return z("sentence.start", { week: t });
	let n = Math.min(wc, Math.floor(t / 2)), r = {
		size: 0,
		text: ""
	};
	for (let [i, a] of e.arms) {
		let { frames: o } = a;
		if (o) for (let s of Cc) {
			let c = o.measure(s), l = Math.min(3, n), u = Dc(c, t - l + 1, t), d = Dc(c, Math.max(0, t - n - l + 1), t - n), f = Math.abs(u - d) / Oc(c, t);
			if (f <= r.size || Ta(s, u) === Ta(s, d)) continue;
			let p = a.plan.filter((e) => e.week <= t && e.week > t - 16).at(-1), m = p ? Ec(Ba(e, p)) : "", h = p ? p.week === t ? z("sentence.since_now", { what: m }) : z("sentence.since", {
				weeks: t - p.week,
				what: m
			}) : "";
			r = {
				size: f,
				text: z(u > d ? "sentence.rise" : "sentence.fall", {
					week: t,
					arm: i,
					name: Ec(V("outcomes", s)),
					from: Ta(s, d),
					to: Ta(s, u),
					since: h
				})
			};
		}
	}
	let i = r.size >= Tc ? r.text : z("sentence.still", {
		week: t,
		arms: e.b ? "arms A and B" : "arm A",
		weeks: n
	});
	return e.b ? `${i} ${Ac(e, t)}`.trim() : i;
}
function Ac(e, t) {
	let n = e.a.frames, r = e.b?.frames;
	if (!n || !r) return "";
	let i = {
		size: .5,
		text: ""
	};
	for (let e of Cc) {
		let a = n.measure(e), o = r.measure(e), s = Math.max(0, t - 3), c = Dc(a, s, t), l = Dc(o, s, t), u = Math.abs(l - c) / Oc(a, t);
		u > i.size && Ta(e, c) !== Ta(e, l) && (i = {
			size: u,
			text: z("sentence.apart", {
				name: Ec(V("outcomes", e)),
				a: Ta(e, c),
				b: Ta(e, l)
			})
		});
	}
	return i.text;
}
// src/view/setup.ts
function jc(e) {
	let t = [
		"patients",
		"weeks",
		"seed"
	].map((t) => Mc(e, t)), n = () => e.setSetup({ seed: e.setup.seed + 1 });
	return F("details", {
		class: "cv-card cv-setup",
		hidden: !e.live
	}, F("summary", {}, F("h2", {}, z("setup.title"))), ...t, F("button", {
		type: "button",
		class: "cv-button",
		onclick: n
	}, z("setup.new_seed")), F("p", { class: "cv-muted cv-small" }, z("setup.note")));
}
function Mc(e, t) {
	let n = F("input", {
		type: "number",
		id: R(t),
		min: h[t],
		step: "1",
		onchange: () => e.setSetup({ [t]: _(t, Number(n.value), e.welcome) })
	});
	return e.on(["arms", "welcome"], () => {
		document.activeElement !== n && (n.value = String(e.setup[t]));
	}), F("label", {
		class: "cv-field",
		for: n.id
	}, z(`setup.${t}`), n);
}
// src/view/slack.ts
var Nc = [
	"low",
	"middle",
	"high"
], Pc = 250, Fc = .02, Ic = class {
	store;
	element;
	titleId = R("title");
	body = F("div", { class: "cv-slack" });
	said = F("div", { class: "cv-small" });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = F("h2", { id: this.titleId }, z("slack.title")), n = F("p", { class: "cv-muted cv-small" }, z("slack.note")), r = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = F("section", r, t, n, this.body, this.said), e.on([
			"week",
			"frames",
			"arms"
		], () => {
			this.queued = !0;
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < Pc || t.known < 0) return;
		this.queued = !1, this.last = e;
		let n = Math.min(t.week, t.known), r = [...t.arms.values()], i = r.map((e) => Nc.map((t) => e.frames.mean(`value_${t}_slack`, n))), a = 1.1 * Math.max(Fc, ...i.flat().map(Math.abs)), o = Nc.map((e, t) => {
			let n = r.map((e, n) => this.bar(e.name, i[n][t], a));
			return F("div", { class: "cv-slackrow" }, F("span", {}, z(`slack.${e}`)), F("div", {}, ...n));
		});
		L(this.body, ...o), L(this.said, ...r.map((e, t) => F("p", {}, this.say(e.name, i[t]))));
	}
	bar(e, t, n) {
		let r = F("i", { class: `cv-bar cv-arm-${e} ${t < 0 ? "cv-loss" : "cv-gain"}` }), i = 50 * Math.min(Math.abs(t) / n, 1);
		r.style.width = `${i}%`, r.style.left = t < 0 ? `${50 - i}%` : "50%";
		let a = `${this.store.b ? `${e} ` : ""}${H(t, 3)}`;
		return F("div", { class: "cv-slackbar" }, F("span", { class: "cv-bars" }, r), F("span", { class: "cv-num" }, a));
	}
	say(e, t) {
		let n = [
			0,
			1,
			2
		].sort((e, n) => t[n] - t[e]), [r, i] = [n[0], n[2]].map((e) => z(`slack.people.${Nc[e]}`)), a = z(t[n[0]] < 0 ? "slack.losses" : t[n[2]] < 0 ? "slack.mixed" : "slack.gains", {
			most: r,
			least: i
		}), o = this.store.b ? z("slack.in", {
			arm: e,
			text: a
		}) : a;
		return o.charAt(0).toUpperCase() + o.slice(1);
	}
}, Lc = {
	patients: 4.3,
	professionals: 5.2,
	groups: 6,
	organisations: 8
}, Rc = 1.4;
function zc(e, t, n, r) {
	let i = t.size - 2 * t.margin, a = (n - e.x) * e.zoom + .5, o = .5 - (r - e.y) * e.zoom;
	return [t.margin + a * i, t.margin + o * i];
}
function Bc(e, t, n, r) {
	let i = Math.sqrt(n.size / 520) * Math.min(r.zoom, 3) ** .4, a = Math.min(1, (400 / Math.max(t, 1)) ** .35);
	return Math.max(Lc[e] * i * a, Rc);
}
// src/draw/encounters.ts
var Vc = 1, Hc = 500;
function Uc(e, t, n, r, i, a, o) {
	let c = (e) => t.column(n, "patients", e), l = c("encounter_class"), u = c("met"), d = c("z_x"), f = c("z_y"), p = c("professional");
	e.globalAlpha = o, e.lineCap = "round", e.lineWidth = 1.3 * Math.min(1, Math.max(Math.sqrt(Hc / l.length), .5));
	for (let t of Xa) {
		e.strokeStyle = a.dark ? t.dark : t.colour, e.setLineDash(t.dash), e.beginPath();
		for (let n = 0; n < l.length; n += 1) {
			if (u[n] !== Vc || l[n] !== t.code) continue;
			let o = a.map ? d[n] / s : r.professionals.x[p[n]], c = a.map ? f[n] / s : r.professionals.y[p[n]];
			e.moveTo(...zc(i, a, r.patients.x[n], r.patients.y[n])), e.lineTo(...zc(i, a, o, c));
		}
		e.stroke();
	}
	e.setLineDash([]), e.globalAlpha = 1;
}
// src/draw/ground.ts
var Wc = [
	0,
	.25,
	.5,
	.75,
	1
], Gc = 40;
function Kc(e, t, n) {
	e.lineWidth = 1, e.strokeStyle = n.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)", e.beginPath();
	for (let r of Wc) e.moveTo(...zc(t, n, r, 0)), e.lineTo(...zc(t, n, r, 1)), e.moveTo(...zc(t, n, 0, r)), e.lineTo(...zc(t, n, 1, r));
	e.stroke();
}
function qc(e, t, n, r, i, a) {
	e.lineWidth = 1, e.strokeStyle = a.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)", e.beginPath();
	for (let o of ["professionals", "groups"]) t.column(n, o, "organisation").forEach((t, n) => {
		t < 0 || t >= r.organisations.x.length || (e.moveTo(...zc(i, a, r[o].x[n], r[o].y[n])), e.lineTo(...zc(i, a, r.organisations.x[t], r.organisations.y[t])));
	});
	e.stroke();
}
function Jc(e, t, n, r, i) {
	let a = Math.max(1, Math.floor(n / Gc)), o = [];
	for (let e = 0; e < n; e += a) o.push(e);
	o.push(n);
	for (let n of [
		"professionals",
		"groups",
		"organisations"
	]) {
		e.strokeStyle = (i.dark ? no : to)[n], e.globalAlpha = .6, e.lineWidth = n === "organisations" ? 2.4 : 1.5, e.beginPath();
		for (let a of Yc(t, o, n)) a.forEach(([t, n], a) => {
			let [o, s] = zc(r, i, t, n);
			a === 0 ? e.moveTo(o, s) : e.lineTo(o, s);
		});
		e.stroke();
	}
	e.globalAlpha = 1;
}
function Yc(e, t, n) {
	let r = t.map((t) => [e.column(t, n, "x"), e.column(t, n, "y")]), i = r[0][0].length;
	return Array.from({ length: i }, (e, t) => r.map(([e, n]) => [e[t] / s, n[t] / s]));
}
// src/draw/people.ts
var Xc = 1500, Zc = 2, Qc = class {
	strip = null;
	key = "";
	side = 0;
	of(e, t, n, r) {
		let i = [
			e,
			t.toFixed(2),
			n,
			r
		].join();
		if (this.strip && i === this.key) return this.strip;
		this.key = i;
		let a = eo[e];
		this.side = Math.ceil((t + 1) * 2 * n);
		let o = document.createElement("canvas");
		o.width = this.side * a.length, o.height = this.side;
		let s = o.getContext("2d");
		return a.forEach((e, i) => {
			s.beginPath(), s.arc((i + .5) * this.side, this.side / 2, t * n, 0, 7), s.fillStyle = e, s.fill(), s.lineWidth = .7 * n, s.strokeStyle = r ? "rgba(235,240,245,.75)" : "rgba(255,255,255,.9)", s.stroke();
		}), this.strip = o, o;
	}
}, $c = class {
	context;
	sprites = new Qc();
	constructor(e) {
		this.context = e;
	}
	draw(e, t, n, r, i, a) {
		let o = e.column(t, "patients", "engaged"), s = ms(e, t, i.colour), c = n.patients.x.length, l = Bc("patients", c, i, r);
		c > Xc ? this.crowd(n, r, i, s, o, l) : this.dots(n, r, i, s, o, l, a), this.absent(n, r, i, o, l);
	}
	dots(e, t, n, r, i, a, o) {
		let { x: s, y: c } = e.patients, l = this.sprites.of(n.colour, a, o, n.dark), { side: u } = this.sprites, d = u / o;
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [a, o] = zc(t, n, s[e], c[e]), f = r[e] * u;
			this.context.drawImage(l, f, 0, u, u, a - d / 2, o - d / 2, d, d);
		}
	}
	crowd(e, t, n, r, i, a) {
		let { context: o } = this, { x: s, y: c } = e.patients, l = /* @__PURE__ */ new Map();
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [o, u] = zc(t, n, s[e], c[e]), d = r[e] & -2, f = l.get(d);
			f || l.set(d, f = new Path2D()), a < Zc ? f.rect(o - a, u - a, 2 * a, 2 * a) : (f.moveTo(o + a, u), f.arc(o, u, a, 0, 7));
		}
		for (let [e, t] of l) o.fillStyle = eo[n.colour][e], o.fill(t);
	}
	absent(e, t, n, r, i) {
		let { context: a } = this, { x: o, y: s } = e.patients;
		a.strokeStyle = n.dark ? "#8d98a4" : "#7b8794", a.lineWidth = 1, a.beginPath();
		for (let e = 0; e < o.length; e += 1) {
			if (r[e]) continue;
			let [c, l] = zc(t, n, o[e], s[e]);
			a.moveTo(c + i * .8, l), a.arc(c, l, i * .8, 0, 7);
		}
		a.stroke();
	}
};
// src/draw/shapes.ts
function el(e, t, n, r, i) {
	e.beginPath(), t === "patients" ? e.arc(n, r, i, 0, 7) : t === "professionals" ? e.rect(n - i, r - i, 2 * i, 2 * i) : t === "groups" ? (e.moveTo(n, r - i * 1.2), e.lineTo(n + i * 1.15, r + i * .85), e.lineTo(n - i * 1.15, r + i * .85), e.closePath()) : (e.moveTo(n, r - i * 1.25), e.lineTo(n + i * 1.25, r), e.lineTo(n, r + i * 1.25), e.lineTo(n - i * 1.25, r), e.closePath());
}
// src/draw/picture.ts
var tl = 8, nl = .22, rl = .85, il = class {
	context;
	people;
	constructor(e) {
		this.context = e, this.people = new $c(e);
	}
	draw(e, t, n, r, i, a) {
		let { context: o } = this, s = i.margin - tl;
		o.setTransform(a, 0, 0, a, 0, 0), o.clearRect(0, 0, i.size, i.size), o.save(), o.beginPath(), o.rect(s, s, i.size - 2 * s, i.size - 2 * s), o.clip(), i.map ? Kc(o, r, i) : qc(o, e, t, n, r, i), t > 0 && Uc(o, e, t - 1, n, r, i, nl), Uc(o, e, t, n, r, i, rl), this.people.draw(e, t, n, r, i, a), i.trails && i.map && Jc(o, e, t, r, i), this.services(n, r, i), this.marked(e, t, n, r, i), o.restore();
	}
	services(e, t, n) {
		let { context: r } = this;
		r.lineWidth = 1.2, r.strokeStyle = n.dark ? "#14181d" : "#ffffff";
		for (let i of [
			"professionals",
			"groups",
			"organisations"
		]) {
			r.fillStyle = (n.dark ? no : to)[i];
			let { x: a, y: o } = e[i], s = Bc(i, a.length, n, t);
			for (let e = 0; e < a.length; e += 1) el(r, i, ...zc(t, n, a[e], o[e]), s), r.fill(), r.stroke();
		}
	}
	marked(e, t, n, r, i) {
		let { context: a } = this, o = (e, t) => zc(r, i, n[e].x[t], n[e].y[t]);
		for (let s of [i.hover, i.selection]) {
			if (!s || s.slot >= n[s.kind].x.length) continue;
			let c = s === i.selection, l = o(s.kind, s.slot);
			if (a.strokeStyle = i.dark ? "#ffffff" : "#111820", c) {
				a.globalAlpha = .35, a.lineWidth = 1, a.beginPath();
				for (let [n, r] of bo(e, t, s)) a.moveTo(...l), a.lineTo(...o(n, r));
				a.stroke(), a.globalAlpha = 1;
			}
			a.lineWidth = c ? 2.2 : 1.4;
			let u = Bc(s.kind, n[s.kind].x.length, i, r);
			el(a, s.kind, ...l, u + 3.5), a.stroke();
		}
	}
}, al = 28, ol = 38, sl = class {
	store;
	around;
	element = F("div", { class: "cv-legend" });
	constructor(e, t) {
		this.store = e, this.around = t, e.on(["look", "welcome"], () => this.draw()), t.onTheme(() => this.draw()), this.draw();
	}
	draw() {
		let { dark: e } = this.around, { colour: t } = this.store, [n, r] = (t === "value" ? ["map.loses", "map.gains"] : ["map.little", "map.much"]).map((e) => F("span", { class: "cv-muted" }, z(e))), i = F("span", { class: "cv-key" }, z(`colours.${t}`), n, this.scale(), r), a = I("circle", {
			cx: 7,
			cy: 7,
			r: 4,
			fill: "none",
			stroke: e ? "#8d98a4" : "#7b8794"
		}), o = [
			...this.kinds(e),
			this.key(a, z("map.left")),
			i
		];
		L(this.element, F("div", {}, ...o), F("div", {}, ...Xa.map((t) => this.line(t, e))));
	}
	kinds(e) {
		let t = e ? no : to;
		return [
			["patients", I("circle", {
				cx: 7,
				cy: 7,
				r: 5,
				fill: eo[this.store.colour][ol]
			})],
			["professionals", I("rect", {
				x: 2,
				y: 2,
				width: 10,
				height: 10,
				fill: t.professionals
			})],
			["groups", I("path", {
				d: "M7 1L13 12H1z",
				fill: t.groups
			})],
			["organisations", I("path", {
				d: "M7 0L14 7L7 14L0 7z",
				fill: t.organisations
			})]
		].map(([e, t]) => this.key(t, z(`kinds.${e}`)));
	}
	key(e, t) {
		return F("span", { class: "cv-key" }, I("svg", {
			width: 14,
			height: 14,
			"aria-hidden": "true"
		}, e), t);
	}
	line(e, t) {
		let n = I("line", {
			x1: 2,
			x2: 28,
			y1: 5,
			y2: 5,
			stroke: t ? e.dark : e.colour,
			"stroke-width": 2.5
		});
		n.setAttribute("stroke-dasharray", e.dash.join(" ")), n.setAttribute("stroke-linecap", "round");
		let r = I("svg", {
			width: 30,
			height: 10,
			"aria-hidden": "true"
		}, n);
		return F("span", {
			class: "cv-key",
			title: z(`classes.${e.key}_means`)
		}, r, z(`classes.${e.key}`));
	}
	scale() {
		let e = I("svg", {
			width: 84,
			height: 10,
			"aria-hidden": "true"
		}), t = eo[this.store.colour];
		for (let n = 0; n < al; n += 1) {
			let r = t[Math.round(n / 27 * (t.length - 1))];
			e.append(I("rect", {
				x: n * 3,
				y: 0,
				width: 3.2,
				height: 10,
				fill: r
			}));
		}
		return e;
	}
};
// src/view/mapbar.ts
function cl(e, t) {
	return F("div", { class: "cv-mapbar" }, ll(e, t), ul(e), dl(e));
}
function ll(e, t) {
	let n = b.map((n) => {
		let r = F("button", {
			type: "button",
			onclick: () => {
				e.view = n, t(), e.emit("look");
			}
		}, z(`map.${n}`)), i = () => r.setAttribute("aria-pressed", String(e.view === n));
		return e.on("look", i), i(), r;
	});
	return F("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": z("map.title")
	}, ...n);
}
function ul(e) {
	let t = x.map((t) => F("option", {
		value: t,
		selected: t === e.colour
	}, z(`colours.${t}`))), n = F("select", {
		id: R("colour"),
		onchange: () => {
			e.colour = n.value, e.emit("look");
		}
	}, ...t);
	return e.on(["look", "mode"], () => {
		n.value = e.colour;
	}), F("label", { class: "cv-inline" }, F("span", {}, z("map.colour")), n);
}
function dl(e) {
	let t = F("input", {
		type: "checkbox",
		checked: e.trails,
		onchange: () => {
			e.trails = t.checked, e.emit("look");
		}
	});
	return e.on("look", () => {
		t.checked = e.trails;
	}), F("label", { class: "cv-inline" }, t, F("span", {}, z("map.trails")));
}
// src/view/pointing.ts
var fl = 12, pl = 3, ml = 150, hl = class {
	store;
	viewpoint;
	touch;
	constructor(e, t, n) {
		this.store = e, this.viewpoint = t, this.touch = n;
	}
	listen(e) {
		let { canvas: t } = e;
		this.drag(e), t.addEventListener("pointerleave", () => {
			e.tip.hidden = !0, this.store.hover = null, this.touch();
		}), t.addEventListener("wheel", (e) => {
			(e.ctrlKey || e.metaKey || document.activeElement === t) && (e.preventDefault(), this.viewpoint.zoom(Math.exp(-e.deltaY / 300)));
		}, { passive: !1 }), t.addEventListener("keydown", (e) => {
			this.viewpoint.key(e.key) && (e.preventDefault(), e.stopPropagation());
		});
	}
	drag(e) {
		let { canvas: t } = e, n = null;
		t.addEventListener("pointerdown", (e) => {
			n = {
				x: e.offsetX,
				y: e.offsetY,
				moved: !1
			}, t.setPointerCapture(e.pointerId);
		}), t.addEventListener("pointermove", (t) => {
			if (!n || !this.viewpoint.enlarged) {
				this.point(e, t.offsetX, t.offsetY);
				return;
			}
			let r = {
				x: t.offsetX - n.x,
				y: t.offsetY - n.y
			};
			if (!n.moved && Math.hypot(r.x, r.y) <= pl) return;
			let i = (e.size - 28) * this.viewpoint.camera.zoom;
			this.viewpoint.pan(-r.x / i, r.y / i), n = {
				x: t.offsetX,
				y: t.offsetY,
				moved: !0
			};
		}), t.addEventListener("pointerup", (t) => {
			n && !n.moved && this.store.select(this.nearest(e, t.offsetX, t.offsetY)), n = null;
		});
	}
	point(e, t, n) {
		let r = this.nearest(e, t, n);
		this.store.hover = r, e.canvas.style.cursor = r ? "pointer" : this.viewpoint.enlarged ? "grab" : "default", e.tip.hidden = !r, r && (L(e.tip, z(`inspector.${r.kind.slice(0, -1)}`, { slot: r.slot }), this.hint(e, r)), e.tip.style.left = `${Math.min(t + 14, e.size - ml)}px`, e.tip.style.top = `${n + 12}px`), this.touch();
	}
	hint(e, t) {
		let n = this.store.arms.get(e.arm)?.frames;
		if (!n || t.kind !== "patients") return null;
		let r = Math.min(this.store.week, n.known - 1), i = n.column(r, "patients", "trust")[t.slot] / s;
		return F("span", { class: "cv-muted" }, ` ${z("colours.trust")} ${H(i)}`);
	}
	nearest(e, t, n) {
		if (!e.scene) return null;
		let { camera: r } = this.viewpoint, i = {
			size: e.size,
			margin: 14
		}, a = null, o = fl;
		for (let s of [...l].reverse()) {
			let c = e.scene[s], l = Bc(s, c.x.length, i, r);
			for (let e = 0; e < c.x.length; e += 1) {
				let [u, d] = zc(r, i, c.x[e], c.y[e]), f = Math.max(0, Math.hypot(u - t, d - n) - l * .6);
				f < o - .01 && (o = f, a = {
					kind: s,
					slot: e
				});
			}
		}
		return a;
	}
};
// src/view/spoken.ts
function gl(e, t, n, r) {
	let i = (n) => e.column(t, "patients", n), a = (n) => e.column(t, n, "x").length, o = i("encounter_class"), c = i("met"), l = /* @__PURE__ */ new Map(), u = 0;
	o.forEach((e, t) => {
		c[t] === 1 && (u += 1, l.set(e, (l.get(e) ?? 0) + 1));
	});
	let d = (e) => {
		let t = 0;
		for (let n of i(e)) t += n;
		return t / s / o.length;
	}, f = {
		arm: n,
		week: t,
		met: u,
		count: o.length,
		organisations: a("organisations"),
		professionals: a("professionals"),
		groups: a("groups"),
		x: H(d("x")),
		y: H(d("y")),
		sx: H(e.measure("service_lived")[t]),
		sy: H(e.measure("service_lead")[t])
	};
	for (let e of Xa) f[e.key] = l.get(e.code) ?? 0;
	return z(r ? "map.alt_map" : "map.alt_structure", f);
}
// src/view/viewpoint.ts
var _l = 12, vl = .12, yl = 1.4, bl = class {
	changed;
	camera = {
		zoom: 1,
		x: .5,
		y: .5
	};
	constructor(e) {
		this.changed = e;
	}
	get enlarged() {
		return this.camera.zoom > 1;
	}
	pan(e, t) {
		let { camera: n } = this, r = .5 - .5 / n.zoom;
		n.x = .5 + Math.min(Math.max(n.x + e - .5, -r), r), n.y = .5 + Math.min(Math.max(n.y + t - .5, -r), r), this.changed();
	}
	zoom(e) {
		this.camera.zoom = Math.min(Math.max(this.camera.zoom * e, 1), _l), this.pan(0, 0);
	}
	closer() {
		this.zoom(yl);
	}
	farther() {
		this.zoom(1 / yl);
	}
	fit() {
		Object.assign(this.camera, {
			zoom: 1,
			x: .5,
			y: .5
		}), this.changed();
	}
	key(e) {
		let t = vl / this.camera.zoom, n = {
			ArrowLeft: [-t, 0],
			ArrowRight: [t, 0],
			ArrowUp: [0, t],
			ArrowDown: [0, -t]
		}[e];
		if (n && this.enlarged) this.pan(...n);
		else if (e === "+" || e === "=") this.closer();
		else if (e === "-") this.farther();
		else if (e === "0") this.fit();
		else return !1;
		return !0;
	}
}, xl = 1500, Sl = 10, [Cl, wl] = [40, 720], Tl = 2, El = class {
	store;
	around;
	element;
	panes = [];
	painted = 0;
	row = F("div", { class: "cv-maps" });
	viewpoint = new bl(() => this.moved());
	pointing;
	resized = new ResizeObserver(() => this.resize());
	dirty = !0;
	lastWeek = -1;
	constructor(e, t) {
		this.store = e, this.around = t, this.pointing = new hl(e, this.viewpoint, () => this.touch());
		let n = new sl(e, t), r = cl(e, () => this.viewpoint.fit()), i = F("div", { class: "cv-mapsbox" }, this.row, this.zoomButtons()), a = {
			class: "cv-card cv-space",
			"aria-label": z("map.title"),
			id: R("map")
		};
		this.element = F("section", a, r, i, n.element), e.on("arms", () => this.rebuild()), e.on([
			"week",
			"frames",
			"look",
			"selection"
		], () => this.touch()), t.onTheme(() => this.touch());
	}
	touch() {
		this.dirty = !0;
	}
	draw() {
		let { store: e } = this;
		if (e.playing && this.gliding && (this.dirty = !0), this.dirty) {
			this.dirty = !1;
			for (let e of this.panes) this.drawPane(e);
			e.week !== this.lastWeek && (this.lastWeek = e.week, this.painted += 1);
		}
	}
	zoomButtons() {
		let { viewpoint: e } = this, t = (e, t, n) => {
			let r = z(`map.${e}`);
			return F("button", {
				type: "button",
				class: "cv-icon",
				title: r,
				"aria-label": r,
				onclick: n
			}, ge(t));
		};
		return F("div", {
			class: "cv-zoom",
			role: "group",
			"aria-label": z("map.zoom")
		}, t("zoom_in", "plus", () => e.closer()), t("zoom_out", "minus", () => e.farther()), t("fit", "fit", () => e.fit()));
	}
	moved() {
		this.row.dataset.zoomed = String(this.viewpoint.enlarged), this.touch();
	}
	rebuild() {
		let e = [...this.store.arms.keys()];
		e.join() !== this.panes.map((e) => e.arm).join() && (this.resized.disconnect(), this.panes.splice(0), L(this.row, ...e.map((e) => this.pane(e))), this.row.dataset.arms = String(e.length), this.resize());
		for (let e of this.panes) this.caption(e, this.store.arms.get(e.arm));
		this.touch();
	}
	pane(e) {
		let t = F("canvas", {
			tabIndex: 0,
			role: "img",
			"aria-label": z("map.title")
		}), n = F("h3", { class: `cv-armname cv-arm-${e}` }), r = (e) => F("span", { class: `cv-axis-${e}` }, z(`map.${e}`)), i = F("div", {
			class: "cv-axes",
			"aria-hidden": "true"
		}, r("x"), r("y")), a = F("div", {
			class: "cv-tip",
			hidden: !0,
			"aria-hidden": "true"
		}), o = F("div", { class: "cv-canvasbox" }, t, i, a), s = {
			arm: e,
			box: o,
			canvas: t,
			picture: new il(t.getContext("2d")),
			caption: n,
			tip: a,
			scene: null,
			size: 0
		};
		return this.panes.push(s), this.resized.observe(o), this.pointing.listen(s), F("div", { class: "cv-pane" }, n, o);
	}
	caption(e, t) {
		let n = F("span", { class: "cv-clip" }, t.opened?.title ?? t.scenario), r = t.changed ? F("span", { class: "cv-muted" }, `· ${z("scenario.changed")}`) : null;
		L(e.caption, F("span", { class: "cv-badge" }, e.arm), n, r);
	}
	resize() {
		for (let e of this.panes) {
			let t = Math.floor(Math.min(e.box.clientWidth, wl));
			t === e.size || t < Cl || (e.size = t, e.canvas.width = e.canvas.height = Math.round(t * this.ratio), e.canvas.style.width = e.canvas.style.height = `${t}px`);
		}
		this.touch();
	}
	get ratio() {
		return Math.min(window.devicePixelRatio || 1, Tl);
	}
	get gliding() {
		let { speed: e, setup: t } = this.store;
		return !this.around.still && e <= Sl && t.patients <= xl;
	}
	look(e) {
		let { colour: t, view: n, trails: r, selection: i, hover: a } = this.store, { dark: o } = this.around;
		return {
			dark: o,
			colour: t,
			map: n === "map",
			trails: r,
			selection: i,
			hover: a,
			size: e.size,
			margin: 14
		};
	}
	drawPane(e) {
		let { store: t } = this, n = t.arms.get(e.arm)?.frames;
		if (!n || !e.size || !n.known) return;
		let r = Math.min(t.week, n.known - 1), i = t.view === "map", a = t.playing && this.gliding ? Math.min(t.between, 1) : 0;
		e.scene = i ? ls(n, r, a) : ds(n, r), e.picture.draw(n, r, e.scene, this.viewpoint.camera, this.look(e), this.ratio), e.box.dataset.view = t.view, t.playing || e.canvas.setAttribute("aria-label", gl(n, r, e.arm, i));
	}
}, Dl = 4, Ol = 132;
function kl(e, t) {
	let n = e.measure("served"), r = /* @__PURE__ */ new Map();
	for (let i of Xa) {
		let a = e.measure(i.share), o = new Float64Array(t + 1);
		for (let e = 0; e <= t; e += 1) {
			let t = 0, r = 0;
			for (let i = Math.max(0, e - Dl + 1); i <= e; i += 1) t += a[i] * n[i], r += n[i];
			o[e] = r > 0 ? t / r : NaN;
		}
		r.set(i.share, o);
	}
	return r;
}
function Al(e, t, n, r) {
	let i = n ? t.dark : t.colour;
	if (t.key === "created" || t.key === "neutral") return i;
	let a = 8 * r, o = document.createElement("canvas");
	o.width = o.height = a;
	let s = o.getContext("2d");
	if (s.fillStyle = i, s.fillRect(0, 0, a, a), s.strokeStyle = s.fillStyle = n ? "rgba(10,14,18,.42)" : "rgba(255,255,255,.62)", s.lineWidth = 1.3 * r, s.beginPath(), t.key === "destroyed" || t.key === "exploited") {
		for (let e of [
			-a,
			0,
			a
		]) s.moveTo(e, a), s.lineTo(e + a, 0), t.key === "exploited" && (s.moveTo(e, 0), s.lineTo(e + a, a));
		s.stroke();
	} else s.arc(a / 2, a / 2, 1.3 * r, 0, 7), s.fill();
	return e.createPattern(o, "repeat");
}
var jl = class {
	store;
	around;
	element;
	titleId = R("title");
	rows = F("div", { class: "cv-streams" });
	panes = [];
	dirty = !0;
	constructor(e, t) {
		this.store = e, this.around = t, this.element = F("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, F("h2", { id: this.titleId }, z("happened.encounters")), F("p", { class: "cv-muted cv-small" }, z("happened.encounters_note")), this.rows), e.on("arms", () => this.rebuild()), e.on(["week", "frames"], () => {
			this.dirty = !0;
		}), t.onTheme(() => {
			this.dirty = !0;
		}), new ResizeObserver(() => {
			this.dirty = !0;
		}).observe(this.rows);
	}
	rebuild() {
		let e = [...this.store.arms.keys()];
		this.dirty = !0, e.join() !== this.panes.map((e) => e.arm).join() && (this.panes = e.map((e) => {
			let t = F("canvas", {
				role: "img",
				"aria-label": z("happened.encounters"),
				class: "cv-stream"
			});
			return t.addEventListener("click", (e) => {
				this.store.player.play(!1), this.store.player.goTo(e.offsetX / t.clientWidth * (this.store.weeks - 1));
			}), {
				arm: e,
				canvas: t,
				legend: F("div", { class: "cv-streamkey" })
			};
		}), L(this.rows, ...this.panes.map((e) => F("div", { class: "cv-streamrow" }, F("span", { class: `cv-badge cv-arm-${e.arm}` }, e.arm), e.canvas, e.legend))));
	}
	draw() {
		if (this.dirty) {
			this.dirty = !1;
			for (let e of this.panes) {
				let t = this.store.arms.get(e.arm)?.frames;
				t?.known && this.drawPane(e, t);
			}
		}
	}
	drawPane({ arm: e, canvas: t, legend: n }, r) {
		let { store: i } = this, { dark: a } = this.around, o = Math.min(window.devicePixelRatio || 1, 2), s = t.clientWidth;
		if (!s) return;
		(t.width !== Math.round(s * o) || t.height !== Ol * o) && (t.width = Math.round(s * o), t.height = Ol * o);
		let c = t.getContext("2d");
		c.setTransform(1, 0, 0, 1, 0, 0), c.clearRect(0, 0, t.width, t.height);
		let l = Math.min(i.reached, r.known - 1), u = kl(r, l), d = (e) => e / Math.max(i.weeks - 1, 1) * t.width, f = new Float64Array(l + 1);
		for (let e of Xa) {
			let n = u.get(e.share), r = f.map((e, t) => e + (n[t] || 0));
			c.beginPath(), c.moveTo(d(0), (1 - f[0]) * t.height);
			for (let e = 0; e <= l; e += 1) c.lineTo(d(e), (1 - r[e]) * t.height);
			for (let e = l; e >= 0; --e) c.lineTo(d(e), (1 - f[e]) * t.height);
			c.closePath(), c.fillStyle = Al(c, e, a, o), c.fill(), f.set(r);
		}
		c.fillStyle = a ? "#ffffff" : "#111820", c.fillRect(Math.min(d(i.week), t.width - 1.5 * o), 0, 1.5 * o, t.height);
		let p = Math.min(i.week, l), m = {
			arm: e,
			week: p
		};
		for (let e of Xa) m[e.key] = xe(u.get(e.share)[p]);
		t.setAttribute("aria-label", z("happened.alt_stream", m)), L(n, ...[...Xa].reverse().filter((e) => e.key !== "neutral").map((e) => F("span", { class: "cv-key" }, F("i", { class: `cv-chip cv-chip-${e.key}` }), z(`classes.${e.key}`), F("b", {}, String(m[e.key])))));
	}
}, Ml = "covalue-theme", Nl = class {
	root;
	hasAddress;
	wishes = {
		dark: matchMedia("(prefers-color-scheme: dark)"),
		still: matchMedia("(prefers-reduced-motion: reduce)")
	};
	told = /* @__PURE__ */ new Set();
	theme = "auto";
	constructor(e, t) {
		this.root = e, this.hasAddress = t;
		try {
			let e = localStorage.getItem(Ml);
			(e === "light" || e === "dark") && (this.theme = e);
		} catch {}
		this.wishes.dark.addEventListener("change", () => this.apply()), this.apply();
	}
	get dark() {
		return this.theme === "auto" ? this.wishes.dark.matches : this.theme === "dark";
	}
	get still() {
		return this.wishes.still.matches;
	}
	onTheme(e) {
		this.told.add(e);
	}
	nextTheme() {
		this.theme = this.theme === "auto" ? this.dark ? "light" : "dark" : this.theme === "dark" ? "light" : "dark";
		try {
			localStorage.setItem(Ml, this.theme);
		} catch {}
		this.apply();
	}
	apply() {
		this.root.dataset.theme = this.dark ? "dark" : "light", this.hasAddress && (document.documentElement.dataset.theme = this.root.dataset.theme);
		for (let e of this.told) e();
	}
}, Pl = 25, Fl = [
	"trust",
	"phi",
	"burden",
	"activation",
	"health"
], Il = [
	"colours.trust",
	"colours.power",
	"colours.burden",
	"colours.activation",
	"facts.health"
], Ll = class {
	store;
	element;
	body = F("div", {
		class: "cv-tablebox",
		hidden: !0
	});
	first = 0;
	constructor(e) {
		this.store = e;
		let t = F("button", {
			type: "button",
			class: "cv-link",
			"aria-expanded": "false",
			onclick: () => {
				this.body.hidden = !this.body.hidden, t.setAttribute("aria-expanded", String(!this.body.hidden)), t.textContent = z(this.body.hidden ? "map.table" : "map.hide_table"), this.show();
			}
		}, z("map.table"));
		this.element = F("div", { class: "cv-tabletoggle" }, t, this.body), e.on([
			"week",
			"play",
			"frames",
			"arms"
		], () => this.show());
	}
	show() {
		let { store: e } = this, t = e.arms.get("A")?.frames;
		if (this.body.hidden || e.playing || !t?.known) return;
		let n = Math.min(e.week, t.known - 1), r = Fl.map((e) => t.column(n, "patients", e)), i = t.column(n, "patients", "encounter_class"), a = t.column(n, "patients", "met"), o = i.length;
		this.first = Math.min(this.first, Math.max(0, Math.floor((o - 1) / Pl) * Pl));
		let c = Math.min(this.first + Pl, o), l = Array.from({ length: c - this.first }, (t, n) => {
			let o = this.first + n;
			return F("tr", {}, F("th", { scope: "row" }, F("button", {
				type: "button",
				class: "cv-link",
				onclick: () => e.select({
					kind: "patients",
					slot: o
				})
			}, String(o))), ...r.map((e) => F("td", {}, H(e[o] / s))), F("td", {}, a[o] === 1 ? z(`classes.${Za.get(i[o])?.key ?? "neutral"}`) : "–"));
		}), u = (e) => () => {
			this.first = Math.max(0, this.first + e), this.show();
		};
		L(this.body, F("div", {
			class: "cv-scroll",
			tabIndex: 0,
			role: "region",
			"aria-label": z("map.table")
		}, F("table", { class: "cv-outcomes" }, F("caption", {}, `${z("arms.A")}, ${z("clock.week", { week: n })}. ${z("map.page", {
			from: this.first,
			to: c - 1,
			count: o
		})}`), F("thead", {}, F("tr", {}, F("th", { scope: "col" }, z("map.person")), ...Il.map((e) => F("th", { scope: "col" }, z(e))), F("th", { scope: "col" }, z("happened.encounters")))), F("tbody", {}, ...l))), F("div", { class: "cv-row" }, F("button", {
			type: "button",
			class: "cv-button",
			disabled: this.first === 0,
			onclick: u(-25)
		}, z("map.previous")), F("button", {
			type: "button",
			class: "cv-button",
			disabled: c >= o,
			onclick: u(Pl)
		}, z("map.next"))));
	}
}, Rl = (e, ...t) => F("div", { class: `cv-${e}` }, ...t), zl = class {
	root;
	store;
	space;
	around;
	live = F("div", {
		class: "cv-hidden",
		"aria-live": "polite",
		role: "status"
	});
	banner = F("div", {
		class: "cv-banner",
		role: "alert",
		hidden: !0
	});
	waiting = Bl();
	main;
	gallery;
	drawn;
	stopped = !1;
	constructor(e, t, n, r) {
		this.root = e, this.store = t, e.classList.add("cv"), this.around = new Nl(e, n);
		let i = new Ms(t), a = new Te(t, n);
		this.gallery = new po(t);
		let o = this.space = new El(t, this.around), s = new bc(t, () => kc(t)), c = new Fa(t, this.around), l = new jl(t, this.around), u = new Ic(t), d = new Ya(t), f = new uc(t), p = new Xs(t, f, o.element), m = new as(t), h = new As(t, o, () => a.address, n);
		this.drawn = [
			o,
			c,
			l,
			s,
			u,
			d
		];
		let g = Rl("free", new xc(t).element, f.element, jc(t)), _ = new Ll(t).element, v = new Ga(t).element, y = Rl("side", p.element, g), b = Rl("centre", o.element, _, v, l.element, c.element), x = Rl("end", s.element, m.element, u.element, d.element, h.element), S = [
			["map", o.element],
			["lesson", p.element],
			["levers", g],
			["weeks", l.element],
			["happened", s.element],
			["who", m.element],
			["keep", h.element]
		], C = F("div", { class: "cv-grid" }, y, b, x), w = ss(S, () => this.around.still);
		this.main = F("main", {
			class: "cv-main",
			hidden: !0
		}, w, C, this.gallery.element);
		let T = go(t, this.around, () => i.help());
		L(e, Vl(o.element), T, this.banner, this.waiting, this.main, this.live, i.dialog), i.listen(e, r), this.listen(), requestAnimationFrame((e) => this.loop(e));
	}
	destroy() {
		this.stopped = !0, this.store.link.close();
	}
	listen() {
		let { store: e } = this;
		e.on("arms", () => {
			this.main.hidden && [...e.arms.values()].some((e) => e.opened) && (this.waiting.hidden = !0, this.main.hidden = !1);
		}), e.on(["mode", "welcome"], () => this.showMode()), e.on([
			"link",
			"said",
			"arms",
			"frames"
		], () => this.showBanner()), e.on("play", () => this.say()), this.showMode();
	}
	showMode() {
		let e = this.store.mode === "gallery";
		this.root.dataset.mode = this.store.mode;
		for (let t of this.main.children) t.hidden = e !== (t === this.gallery.element);
	}
	showBanner() {
		let { store: e } = this, t = [...e.arms.values()].map((e) => e.failure).find(Boolean), n = (e.state === "lost" && e.welcome ? z("lost") : "") || e.refusal || t || (e.live ? "" : z("recorded"));
		this.banner.hidden = !n, this.banner.textContent = n, this.banner.setAttribute("role", e.live ? "alert" : "note");
	}
	say() {
		let { store: e } = this;
		if (e.playing || !e.arms.size || e.known < 0) return;
		let t = e.week >= e.weeks - 1 ? "said.end" : "said.paused";
		this.live.textContent = z(t, {
			week: e.week,
			sentence: kc(e)
		});
	}
	loop(e) {
		if (!this.stopped) {
			this.store.player.tick(e);
			for (let t of this.drawn) t.draw(e);
			this.root.dataset.week = String(this.store.week), this.root.dataset.painted = String(this.space.painted), requestAnimationFrame((e) => this.loop(e));
		}
	}
};
function Bl() {
	return F("div", {
		class: "cv-waiting",
		role: "status"
	}, F("span", {
		class: "cv-spinner",
		"aria-hidden": "true"
	}), z("connecting"));
}
function Vl(e) {
	return F("a", {
		class: "cv-skip",
		href: `#${e.id}`,
		onclick: (t) => {
			t.preventDefault(), e.querySelector("canvas")?.focus();
		}
	}, z("skip"));
}
// src/main.ts
function Hl(e, t, n, r) {
	let i = new pe(t, r), a = new zl(e, i, n.address, n.page);
	return e.covalue = {
		store: i,
		shell: a
	}, a;
}
function Ul() {
	let e = new URL("talk", location.href.split("#")[0]);
	return e.protocol = e.protocol === "https:" ? "wss:" : "ws:", e.href;
}
function Wl(e, t) {
	e.mode = "explore";
	let n = e.welcome?.view ?? {};
	se(e, n.address?.split("#")[1] ? `#${n.address.split("#")[1]}` : ""), e.mode = "explore", e.arms.clear();
	for (let n of t.arms()) e.arms.set(n, new m(n, e.welcome.start));
}
var Gl = document.getElementById("covalue-explore");
if (Gl?.dataset.connect === "socket") Hl(Gl, new a(Ul()), {
	address: !0,
	page: !0
}, (e) => se(e, location.hash));
else if (Gl?.dataset.connect === "replay") {
	let e = new n(document.getElementById("covalue-recorded")?.textContent ?? "");
	Hl(Gl, e, {
		address: !1,
		page: !0
	}, (t) => Wl(t, e));
}
function Kl({ model: e, el: t }) {
	let n = document.createElement("div");
	n.dataset.lmSuppressShortcuts = "true", t.append(n);
	let r = Hl(n, new o(e), {
		address: !1,
		page: !1
	}, (e) => {
		e.mode = "explore", se(e, ""), e.mode = "explore";
	});
	return () => r.destroy();
}
var ql = { render: Kl };
export { ql as default };
