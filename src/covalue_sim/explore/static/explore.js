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
}, p = class e {
	name;
	scenario;
	levers;
	schedule;
	opened = null;
	frames = null;
	outcomes = null;
	failure = "";
	opening = !1;
	again = !1;
	fetching = !1;
	constructor(e, t, n = {}, r = null) {
		this.name = e, this.scenario = t, this.levers = n, this.schedule = r;
	}
	accept(e, t) {
		this.frames && this.opened && this.opened.weeks === e.weeks && JSON.stringify(this.opened.counts) === JSON.stringify(e.counts) && this.frames ? this.frames.cut(e.first_new) : this.frames = new f(new d(t, e.counts), e.weeks), this.opened = e, this.outcomes = null, this.failure = "", this.fetching = !1;
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
	undo(e) {
		let t = (t) => Object.fromEntries(Object.entries(t).filter(([t]) => t !== e));
		if (this.levers = t(this.levers), !this.plan.some((t) => e in t.set)) return;
		let n = this.plan.map((e) => ({
			week: e.week,
			set: t(e.set)
		}));
		this.schedule = n.filter((e) => Object.keys(e.set).length > 0);
	}
	get changed() {
		return Object.keys(this.levers).length > 0 || this.schedule !== null;
	}
	copy(t) {
		return new e(t, this.scenario, { ...this.levers }, this.schedule && structuredClone(this.schedule));
	}
}, m = class {
	shown;
	calls;
	live;
	job = 0;
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
		!e.cards.size && this.live && this.calls.ask({ type: "gallery" }, (t) => {
			t.type === "card" && (e.cards.set(t.name, t), e.emit("card"));
		}, !0);
	}
}, h = /* @__PURE__ */ new Set([
	"bands",
	"refused",
	"cancelled"
]), g = class {
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
			(!n || h.has(e.type)) && this.waiting.delete(r), t(e, i);
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
}, _ = .25, v = class {
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
		let { shown: t } = this, n = Math.min((e - this.last) / 1e3, _);
		if (this.last = e, !t.playing || this.held) return;
		t.between += n * t.speed;
		let r = !1;
		for (; t.between >= 1 && t.week < t.known && t.week < t.weeks - 1;) --t.between, t.week += 1, r = !0;
		t.week >= t.known && (t.between = Math.min(t.between, 1)), r && (t.reached = Math.max(t.reached, t.week), this.weeks.fetch(), t.emit("week")), t.week >= t.weeks - 1 && this.play(!1);
	}
}, y = class {
	heard = /* @__PURE__ */ new Map();
	on(e, t) {
		for (let n of [e].flat()) this.heard.has(n) || this.heard.set(n, /* @__PURE__ */ new Set()), this.heard.get(n).add(t);
	}
	emit(...e) {
		let t = /* @__PURE__ */ new Set();
		for (let n of e) for (let e of this.heard.get(n) ?? []) t.add(e);
		for (let e of t) e();
	}
}, b = [
	"trust",
	"value",
	"power",
	"burden",
	"activation"
], x = [
	1,
	2,
	4,
	10,
	20
], S = class extends y {
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
}, C = 40, w = 40, T = 6, E = class {
	shown;
	calls;
	constructor(e, t) {
		this.shown = e, this.calls = t;
	}
	fetch() {
		let { shown: e } = this, t = Math.max(e.week, e.reached) + C;
		for (let n of e.arms.values()) {
			let { frames: r, opened: i } = n;
			if (!r || !i || n.fetching || n.opening || r.known >= Math.min(t, i.weeks)) continue;
			n.fetching = !0;
			let a = r.known <= e.week && e.week < r.known + T ? T : w;
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
		n?.frames && (e.type !== "weeks" || e.revision === n.opened?.revision) && (n.fetching = !1, e.type === "weeks" && t && (n.frames.add(e.first, e.count, t), e.outcomes && (n.outcomes = e.outcomes), n.failure = e.failure ?? "", this.shown.emit("frames")), this.fetch());
	}
}, D = class extends S {
	link;
	prepared;
	live;
	player;
	background;
	calls;
	frames;
	constructor(e, t) {
		super(), this.link = e, this.prepared = t, this.live = e.live, this.calls = new g(e), this.frames = new E(this, this.calls), this.player = new v(this, this.frames), this.background = new m(this, this.calls, e.live), e.onMessage = (e, t) => this.receive(e, t), e.onState = (e) => this.changeState(e === "open" ? "open" : "lost");
	}
	start(e, t, n = {}, r = null) {
		let i = this.arms.get(e), a = new p(e, t, n, r);
		i && Object.assign(a, {
			opened: i.opened,
			frames: i.frames,
			opening: i.opening
		}), this.arms.set(e, a), this.arms = new Map([...this.arms].sort(([e], [t]) => e.localeCompare(t))), this.ask(a), this.emit("arms");
	}
	startOver(e, t = {}) {
		this.week = this.reached = 0, this.start("A", e, t), this.emit("week");
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
	changeArm(e, t) {
		t(e), this.ask(e), this.emit("arms");
	}
	reset(e) {
		this.start(e.name, e.scenario);
	}
	setSetup(e) {
		Object.assign(this.setup, e), this.week = this.reached = 0;
		for (let e of this.arms.values()) this.ask(e);
		this.emit("arms");
	}
	ask(e) {
		if (this.background.forget(), this.state !== "open") return;
		if (e.opening) {
			e.again = !0;
			return;
		}
		e.opening = !0;
		let { name: t, scenario: n, levers: r, schedule: i } = e, a = {
			type: "open",
			arm: t,
			scenario: n,
			levers: r,
			schedule: i,
			...this.setup,
			show: this.week
		};
		this.calls.ask(a, (t) => this.opened(e, t));
	}
	opened(e, t) {
		let n = this.arms.get(e.name);
		n && (n.opening = !1, t.type === "opened" && this.welcome ? (n.accept(t, this.welcome.layout), n.fetching = t.following > 0, this.refusal = "", this.week = Math.min(this.week, n.opened.weeks - 1), this.reached = Math.min(this.reached, n.opened.weeks - 1)) : this.refuse(t.why), (n.again || n !== e) && (n.again = !1, this.ask(n)), this.emit("arms"), this.frames.fetch());
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
			else for (let e of this.arms.values()) this.ask(e);
		}
		this.emit("link", "runs");
	}
};
// src/dom.ts
function O(e, t = {}, ...n) {
	let r = document.createElement(e);
	for (let [e, n] of Object.entries(t)) n != null && n !== !1 && (e.startsWith("on") && typeof n == "function" ? r.addEventListener(e.slice(2), n) : e in r && !e.includes("-") && e !== "list" ? r[e] = n : r.setAttribute(e === "class" ? "class" : e, n === !0 ? "" : String(n)));
	return r.append(...n.filter((e) => e != null && e !== !1)), r;
}
var ee = "http://www.w3.org/2000/svg";
function k(e, t = {}, ...n) {
	let r = document.createElementNS(ee, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.append(...n), r;
}
var A = {
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
function j(e) {
	let t = k("svg", {
		viewBox: "0 0 24 24",
		width: 18,
		height: 18,
		"aria-hidden": "true",
		focusable: "false"
	});
	return t.append(k("path", {
		d: A[e] ?? "",
		fill: "currentColor",
		"fill-rule": "evenodd"
	})), t;
}
function M(e, ...t) {
	e.replaceChildren(...t.filter((e) => !!e));
}
var te = 0;
function N(e) {
	return te += 1, `cv-${e}-${te}`;
}
// src/state/address.ts
var ne = (e) => encodeURIComponent(String(e));
function re(e) {
	return Object.entries(e).map(([e, t]) => `${e}:${ne(t)}`).join(",");
}
function P(e, t) {
	if (!t) return;
	if (t.kind === "switch") return e === "true";
	if (t.kind === "choice") return e;
	let n = Number(e);
	return Number.isFinite(n) ? n : void 0;
}
function F(e, t) {
	let n = {};
	for (let r of e.split(",").filter(Boolean)) {
		let e = r.indexOf(":"), i = r.slice(0, e), a = P(decodeURIComponent(r.slice(e + 1)), t.get(i));
		a !== void 0 && (n[i] = a);
	}
	return n;
}
function I(e) {
	let t = [e.scenario, re(e.levers)];
	return e.schedule && t.push("=", ...e.schedule.map((e) => `${e.week}!${re(e.set)}`)), t.join(";");
}
function ie(e, t) {
	let [n = "", r = "", i, ...a] = e.split(";"), o = i === "=" ? a.filter(Boolean).map((e) => {
		let [n = "0", r = ""] = e.split("!");
		return {
			week: Number(n) || 0,
			set: F(r, t)
		};
	}) : null;
	return {
		scenario: n,
		levers: F(r, t),
		schedule: o
	};
}
function L(e) {
	let t = [["m", e.mode]];
	e.lesson && t.push(["lesson", e.lesson]);
	for (let [n, r] of e.arms) t.push([n.toLowerCase(), I(r)]);
	return t.push(["seed", String(e.setup.seed)], ["n", String(e.setup.patients)], ["w", String(e.setup.weeks)]), t.push(["t", String(e.week)], ["r", String(e.reached)], ["c", e.colour], ["view", e.view]), e.trails && t.push(["trails", "1"]), e.speed !== 4 && t.push(["v", String(e.speed)]), e.edited === "B" && t.push(["edit", "B"]), e.selection && t.push(["who", `${e.selection.kind}.${e.selection.slot}`]), t.map(([e, t]) => `${e}=${t.replaceAll("&", "%26")}`).join("&");
}
function R(e, t) {
	let n = t.welcome, r = new Map(n.levers.map((e) => [e.path, e])), i = new Map(e.replace(/^#/, "").split("&").map((e) => {
		let t = e.indexOf("=");
		return [e.slice(0, t), e.slice(t + 1).replaceAll("%26", "&")];
	})), a = (e, t, n, r) => {
		let a = Number(i.get(e) || NaN);
		return Number.isInteger(a) ? Math.min(Math.max(a, t), n) : r;
	}, o = new Set(n.scenarios.map((e) => e.name)), s = i.get("m");
	s && [
		"learn",
		"explore",
		"gallery"
	].includes(s) && (t.mode = s), t.lesson = i.get("lesson") ?? t.lesson, t.setup = {
		seed: a("seed", 0, 2 ** 53 - 1, t.setup.seed),
		patients: a("n", 3, n.limits.patients ?? 5e3, t.setup.patients),
		weeks: a("w", 1, n.limits.weeks ?? 520, t.setup.weeks)
	};
	for (let e of ["A", "B"]) {
		let n = i.get(e.toLowerCase());
		if (!n) continue;
		let { scenario: a, levers: s, schedule: c } = ie(n, r);
		o.has(a) && t.arms.set(e, new p(e, a, s, c));
	}
	t.week = a("t", 0, t.setup.weeks - 1, t.week), t.reached = Math.max(t.week, a("r", 0, t.setup.weeks - 1, t.reached)), b.includes(i.get("c")) && (t.colour = i.get("c")), i.get("view") === "structure" && (t.view = "structure"), t.trails = i.get("trails") === "1", t.speed = a("v", 1, 20, t.speed), i.get("edit") === "B" && t.arms.has("B") && (t.edited = "B");
	let [c, l] = (i.get("who") ?? "").split(".");
	c && [
		"patients",
		"professionals",
		"groups",
		"organisations"
	].includes(c) && Number.isInteger(Number(l)) && (t.selection = {
		kind: c,
		slot: Number(l)
	});
}
var ae = {
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
		auto: "Colours as the system has them",
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
		question: "Question",
		theories: "Theories",
		other: "B begins from",
		changed: "changed",
		same: "the same as A",
		theory: "Theory"
	},
	arms: {
		A: "A",
		B: "B",
		compare: "Compare with B",
		drop: "Close B",
		edit: "The levers move",
		note: "B has the same people and the same luck as A; only what you change differs."
	},
	levers: {
		title: "Levers",
		find: "Find a lever",
		found: "{count} levers",
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
		alt_map: "Map of practice space, arm {arm}, week {week}. {count} patients stand on average at {x} between biomedical and lived knowledge and at {y} between professional-led and user-led; services at {sx} and {sy}. {met} encounters this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		alt_structure: "Structure, arm {arm}, week {week}: {organisations} organisations with {professionals} professionals and {count} patients, {groups} groups. {met} encounters this week: {created} co-created, {destroyed} co-destroyed, {exploited} user exploited, {depleted} provider depleted.",
		keys: "Arrow keys move the view, plus and minus enlarge it. The table below lists everybody.",
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
		rate: "{rate} weeks/s",
		scrub: "Week",
		week: "Week {week}",
		of: "of {weeks}",
		reduced: "Pictures move week by week, because this system asks for little motion."
	},
	timeline: {
		title: "Interventions",
		none: "None yet: move a lever after week 0, and it stands here.",
		marker: "Arm {arm}, week {week}: {what}. Arrow keys move it, Delete removes it.",
		remove: "Remove",
		sets: "{name} to {value}",
		moved: "Moved to week {week}.",
		removed: "Removed.",
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
		alt_chart: "{name} over {weeks} weeks. {values}",
		alt_value: "Arm {arm}: {value} in week {week}, {start} in week 0.",
		click: "Click in a chart to go to that week."
	},
	sentence: {
		start: "Week {week}. Press play, or move a lever and see.",
		rise: "By week {week}, {name} has risen from {from} to {to} in arm {arm}{since}.",
		fall: "By week {week}, {name} has fallen from {from} to {to} in arm {arm}{since}.",
		still: "Week {week}: nothing has moved much in arm {arm} over the last {weeks} weeks.",
		since: ", {weeks} weeks after {what}",
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
		value_low_slack: "Value, least slack",
		value_middle_slack: "Value, middle",
		value_high_slack: "Value, most slack",
		design_payoff: "Designs that fit needs",
		mobilisation: "Mobilisation of groups",
		hours_professional: "Hours of professionals",
		promise_gap: "Promises not kept",
		pay: "Pay to participants",
		hours_unpaid: "Unpaid hours"
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
	units: {
		share: "share",
		sd: "SD",
		week: "week"
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
		ties: "Ties",
		value: "Value since week 0",
		last: "Last encounters",
		none_yet: "No encounter so far.",
		alt_history: "{name} of this actor over time, {values}.",
		replaced: "Somebody else took this place in week {week}.",
		tied: "Tied to {count} others",
		serves: "Serves {count} patients",
		members: "{count} members",
		staff: "{count} professionals",
		own: "Own professional",
		member: "Member of",
		works: "Works for",
		newcomer: "newcomer",
		counted: "Encounters of the last {weeks} weeks",
		met_now: "Met this week: {count}",
		deals: "Deals with",
		groups: "{count} groups",
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
		distress: "Distress",
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
		waited: "Sought professional {worker} and was not served; {sought} people sought {places} places. Waiting wears on trust in the organisation.",
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
		failed: "{count} runs failed and are left out: {which}.",
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
		begin: "Begin",
		step: "{step}",
		back: "All lessons",
		next_lesson: "Next lesson",
		sandbox: "To the sandbox",
		predict: "1 · Predict",
		run: "2 · Run",
		see: "3 · See",
		why: "4 · Why",
		go: "Run it: A as it is, B with the lever moved",
		again: "Run it again",
		lever: "The one lever",
		your: "You expected: {answer}.",
		right: "So it came out in this run.",
		wrong: "In this run it came out otherwise.",
		found: "{name}: {a} in A, {b} in B, mean of weeks {from} to {to}.",
		choose_first: "Choose an answer first.",
		running: "Running to week {week} …",
		honest: "One run is an anecdote. See what 30 runs say:",
		theory: "Theory",
		done: "done",
		more: "more",
		less: "less",
		same: "about the same",
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
function oe(e) {
	let t = ae;
	for (let n of e.split(".")) {
		if (typeof t != "object" || !t) return;
		t = t[n];
	}
	return t;
}
function z(e, t = {}) {
	let n = oe(e);
	return typeof n == "string" ? n.replace(/\{(\w+)\}/g, (e, n) => String(t[n] ?? `{${n}}`)) : e;
}
function se(e) {
	let t = oe(e);
	return Array.isArray(t) ? t : [];
}
function ce(e, t) {
	let n = oe(e)?.[t];
	if (typeof n == "string") return n;
	let r = t.split(".").at(-1).replaceAll("_", " ");
	return r.charAt(0).toUpperCase() + r.slice(1);
}
function le(e, t) {
	return ae.rules[e]?.[t] ?? (t.charAt(0).toUpperCase() + t.slice(1)).replaceAll("_", " ");
}
function B(e, t = 2) {
	return Number.isFinite(e) ? (Math.abs(e) >= 1e3 ? Math.round(e).toLocaleString("en") : e.toFixed(t)).replace(/^-(?=[0.,]*$)/, "").replace("-", "−") : "–";
}
function ue(e) {
	return `${B(100 * e, 0)} %`;
}
function de(e) {
	return String(Number(e.toPrecision(6))).replace("-", "−");
}
// src/view/addressbar.ts
var [fe, pe] = [120, 600], me = class {
	store;
	own;
	written = "";
	timer = 0;
	leaving = !1;
	constructor(e, t) {
		this.store = e, this.own = t, e.on([
			"arms",
			"week",
			"look",
			"mode",
			"selection"
		], () => this.save()), t && window.addEventListener("hashchange", () => this.changed());
	}
	get address() {
		return `${this.own ? location.href.split("#")[0] : ""}#${L(this.store)}`;
	}
	save() {
		let { store: e } = this;
		if (!this.own || !e.welcome || !e.live || this.leaving) return;
		clearTimeout(this.timer);
		let t = e.playing ? pe : fe;
		this.timer = window.setTimeout(() => {
			this.written = `#${L(e)}`, history.replaceState(null, "", this.written);
		}, t);
	}
	changed() {
		location.hash !== this.written && (clearTimeout(this.timer), this.leaving = !0, location.reload());
	}
}, he = !0, ge = "uplot", _e = "u-hz", ve = "u-vt", ye = "u-title", be = "u-wrap", xe = "u-under", Se = "u-over", Ce = "u-axis", we = "u-off", Te = "u-select", Ee = "u-cursor-x", De = "u-cursor-y", Oe = "u-cursor-pt", ke = "u-legend", Ae = "u-live", je = "u-inline", Me = "u-series", Ne = "u-marker", Pe = "u-label", Fe = "u-value", Ie = "width", Le = "height", Re = "top", ze = "bottom", Be = "left", Ve = "right", He = "#000", Ue = "#0000", We = "mousemove", Ge = "mousedown", Ke = "mouseup", qe = "mouseenter", Je = "mouseleave", Ye = "dblclick", Xe = "resize", Ze = "scroll", V = "change", Qe = "dppxchange", $e = "--", H = typeof window < "u", et = H ? document : null, tt = H ? window : null, nt = H ? navigator : null, U, rt;
function it() {
	let e = devicePixelRatio;
	U != e && (U = e, rt && vt(V, rt, it), rt = matchMedia(`(min-resolution: ${U - .001}dppx) and (max-resolution: ${U + .001}dppx)`), _t(V, rt, it), tt.dispatchEvent(new CustomEvent(Qe)));
}
function at(e, t) {
	if (t != null) {
		let n = e.classList;
		!n.contains(t) && n.add(t);
	}
}
function ot(e, t) {
	let n = e.classList;
	n.contains(t) && n.remove(t);
}
function W(e, t, n) {
	e.style[t] = n + "px";
}
function st(e, t, n, r) {
	let i = et.createElement(e);
	return t != null && at(i, t), n?.insertBefore(i, r), i;
}
function ct(e, t) {
	return st("div", e, t);
}
var lt = /* @__PURE__ */ new WeakMap();
function ut(e, t, n, r, i) {
	let a = "translate(" + t + "px," + n + "px)";
	a != lt.get(e) && (e.style.transform = a, lt.set(e, a), t < 0 || n < 0 || t > r || n > i ? at(e, we) : ot(e, we));
}
var dt = /* @__PURE__ */ new WeakMap();
function ft(e, t, n) {
	let r = t + n;
	r != dt.get(e) && (dt.set(e, r), e.style.background = t, e.style.borderColor = n);
}
var pt = /* @__PURE__ */ new WeakMap();
function mt(e, t, n, r) {
	let i = t + "" + n;
	i != pt.get(e) && (pt.set(e, i), e.style.height = n + "px", e.style.width = t + "px", e.style.marginLeft = r ? -t / 2 + "px" : 0, e.style.marginTop = r ? -n / 2 + "px" : 0);
}
var ht = { passive: !0 }, gt = {
	...ht,
	capture: !0
};
function _t(e, t, n, r) {
	t.addEventListener(e, n, r ? gt : ht);
}
function vt(e, t, n, r) {
	t.removeEventListener(e, n, ht);
}
H && it();
function yt(e, t, n, r) {
	let i;
	n ||= 0, r ||= t.length - 1;
	let a = r <= 2147483647;
	for (; r - n > 1;) i = a ? n + r >> 1 : Bt((n + r) / 2), t[i] < e ? n = i : r = i;
	return e - t[n] <= t[r] - e ? n : r;
}
function bt(e) {
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
var xt = (e) => e != null, St = (e) => e != null && e > 0, Ct = bt(xt), wt = bt(St);
function Tt(e, t, n, r = 0, i = !1) {
	let a = i ? wt : Ct, o = i ? St : xt;
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
function Et(e, t, n, r) {
	let i = Kt(e), a = Kt(t);
	e == t && (i == -1 ? (e *= n, t /= n) : (e /= n, t *= n));
	let o = n == 10 ? qt : Jt, s = i == 1 ? Bt : Ht, c = a == 1 ? Ht : Bt, l = s(o(zt(e))), u = c(o(zt(t))), d = Gt(n, l), f = Gt(n, u);
	return n == 10 && (l < 0 && (d = J(d, -l)), u < 0 && (f = J(f, -u))), r || n == 2 ? (e = d * i, t = f * a) : (e = dn(e, d), t = un(t, f)), [e, t];
}
function Dt(e, t, n, r) {
	let i = Et(e, t, n, r);
	return e == 0 && (i[0] = 0), t == 0 && (i[1] = 0), i;
}
var Ot = .1, kt = {
	mode: 3,
	pad: Ot
}, At = {
	pad: 0,
	soft: null,
	mode: 0
}, jt = {
	min: At,
	max: At
};
function Mt(e, t, n, r) {
	return Sn(n) ? Pt(e, t, n) : (At.pad = n, At.soft = r ? 0 : null, At.mode = r ? 3 : 0, Pt(e, t, jt));
}
function G(e, t) {
	return e ?? t;
}
function Nt(e, t, n) {
	for (t = G(t, 0), n = G(n, e.length - 1); t <= n;) {
		if (e[t] != null) return !0;
		t++;
	}
	return !1;
}
function Pt(e, t, n) {
	let r = n.min, i = n.max, a = G(r.pad, 0), o = G(i.pad, 0), s = G(r.hard, -K), c = G(i.hard, K), l = G(r.soft, K), u = G(i.soft, -K), d = G(r.mode, 0), f = G(i.mode, 0), p = t - e, m = qt(p), h = Wt(zt(e), zt(t)), g = zt(qt(h) - m);
	(p < 1e-24 || g > 10) && (p = 0, (e == 0 || t == 0) && (p = 1e-24, d == 2 && l != K && (a = 0), f == 2 && u != -K && (o = 0)));
	let _ = p || h || 1e3, v = Gt(10, Bt(qt(_))), y = J(dn(e - _ * (p == 0 ? e == 0 ? .1 : 1 : a), v / 10), 24), b = e >= l && (d == 1 || d == 3 && y <= l || d == 2 && y >= l) ? l : K, x = Wt(s, y < b && e >= b ? b : Ut(b, y)), S = J(un(t + _ * (p == 0 ? t == 0 ? .1 : 1 : o), v / 10), 24), C = t <= u && (f == 1 || f == 3 && S >= u || f == 2 && S <= u) ? u : -K, w = Ut(c, S > C && t <= C ? C : Wt(C, S));
	return x == w && x == 0 && (w = 100), [x, w];
}
var Ft = new Intl.NumberFormat(H ? nt.language : "en-US"), It = (e) => Ft.format(e), Lt = Math, Rt = Lt.PI, zt = Lt.abs, Bt = Lt.floor, Vt = Lt.round, Ht = Lt.ceil, Ut = Lt.min, Wt = Lt.max, Gt = Lt.pow, Kt = Lt.sign, qt = Lt.log10, Jt = Lt.log2, Yt = (e, t = 1) => Lt.sinh(e) * t, Xt = (e, t = 1) => Lt.asinh(e / t), K = Infinity;
function Zt(e) {
	return (qt((e ^ e >> 31) - (e >> 31)) | 0) + 1;
}
function Qt(e, t, n) {
	return Ut(Wt(e, t), n);
}
function $t(e) {
	return typeof e == "function";
}
function q(e) {
	return $t(e) ? e : () => e;
}
var en = () => {}, tn = (e) => e, nn = (e, t) => t, rn = (e) => null, an = (e) => !0, on = (e, t) => e == t, sn = /\.\d*?(?=9{6,}|0{6,})/gm, cn = (e) => {
	if (yn(e) || fn.has(e)) return e;
	let t = `${e}`, n = t.match(sn);
	if (n == null) return e;
	let r = n[0].length - 1;
	if (t.indexOf("e-") != -1) {
		let [e, n] = t.split("e");
		return +`${cn(e)}e${n}`;
	}
	return J(e, r);
};
function ln(e, t) {
	return cn(J(cn(e / t)) * t);
}
function un(e, t) {
	return cn(Ht(cn(e / t)) * t);
}
function dn(e, t) {
	return cn(Bt(cn(e / t)) * t);
}
function J(e, t = 0) {
	if (yn(e)) return e;
	let n = 10 ** t;
	return Vt(e * n * (1 + 2 ** -52)) / n;
}
var fn = /* @__PURE__ */ new Map();
function pn(e) {
	return (("" + e).split(".")[1] || "").length;
}
function mn(e, t, n, r) {
	let i = [], a = r.map(pn);
	for (let o = t; o < n; o++) {
		let t = zt(o), n = J(Gt(e, o), t);
		for (let s = 0; s < r.length; s++) {
			let c = e == 10 ? +`${r[s]}e${o}` : r[s] * n, l = (o >= 0 ? 0 : t) + (o >= a[s] ? 0 : a[s]), u = e == 10 ? c : J(c, l);
			i.push(u), fn.set(u, l);
		}
	}
	return i;
}
var hn = {}, gn = [], _n = [null, null], vn = Array.isArray, yn = Number.isInteger, bn = (e) => e === void 0;
function xn(e) {
	return typeof e == "string";
}
function Sn(e) {
	let t = !1;
	if (e != null) {
		let n = e.constructor;
		t = n == null || n == Object;
	}
	return t;
}
function Cn(e) {
	return typeof e == "object" && !!e;
}
var wn = Object.getPrototypeOf(Uint8Array), Tn = "__proto__";
function En(e, t = Sn) {
	let n;
	if (vn(e)) {
		let r = e.find((e) => e != null);
		if (vn(r) || t(r)) {
			n = Array(e.length);
			for (let r = 0; r < e.length; r++) n[r] = En(e[r], t);
		} else n = e.slice();
	} else if (e instanceof wn) n = e.slice();
	else if (t(e)) {
		n = {};
		for (let r in e) r != Tn && (n[r] = En(e[r], t));
	} else n = e;
	return n;
}
function Dn(e) {
	let t = arguments;
	for (let n = 1; n < t.length; n++) {
		let r = t[n];
		for (let t in r) t != Tn && (Sn(e[t]) ? Dn(e[t], En(r[t])) : e[t] = En(r[t]));
	}
	return e;
}
var On = 0, kn = 1, An = 2;
function jn(e, t, n) {
	for (let r = 0, i, a = -1; r < t.length; r++) {
		let o = t[r];
		if (o > a) {
			for (i = o - 1; i >= 0 && e[i] == null;) e[i--] = null;
			for (i = o + 1; i < n && e[i] == null;) e[a = i++] = null;
		}
	}
}
function Mn(e, t) {
	if (Fn(e)) {
		let t = e[0].slice();
		for (let n = 1; n < e.length; n++) t.push(...e[n].slice(1));
		return In(t[0]) || (t = Pn(t)), t;
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
			let c = o[e], l = Array(i).fill(void 0), u = t ? t[n][e] : kn, d = [];
			for (let e = 0; e < c.length; e++) {
				let t = c[e], n = a.get(s[e]);
				t === null ? u != On && (l[n] = t, u == An && d.push(n)) : l[n] = t;
			}
			jn(l, d, i), r.push(l);
		}
	}
	return r;
}
var Nn = typeof queueMicrotask > "u" ? (e) => Promise.resolve().then(e) : queueMicrotask;
function Pn(e) {
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
function Fn(e) {
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
function In(e, t = 100) {
	let n = e.length;
	if (n <= 1) return !0;
	let r = 0, i = n - 1;
	for (; r <= i && e[r] == null;) r++;
	for (; i >= r && e[i] == null;) i--;
	if (i <= r) return !0;
	let a = Wt(1, Bt((i - r + 1) / t));
	for (let t = e[r], n = r + a; n <= i; n += a) {
		let r = e[n];
		if (r != null) {
			if (r <= t) return !1;
			t = r;
		}
	}
	return !0;
}
var Ln = [
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
], Rn = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function zn(e) {
	return e.slice(0, 3);
}
var Bn = Rn.map(zn), Vn = {
	MMMM: Ln,
	MMM: Ln.map(zn),
	WWWW: Rn,
	WWW: Bn
};
function Hn(e) {
	return (e < 10 ? "0" : "") + e;
}
function Un(e) {
	return (e < 10 ? "00" : e < 100 ? "0" : "") + e;
}
var Wn = {
	YYYY: (e) => e.getFullYear(),
	YY: (e) => (e.getFullYear() + "").slice(2),
	MMMM: (e, t) => t.MMMM[e.getMonth()],
	MMM: (e, t) => t.MMM[e.getMonth()],
	MM: (e) => Hn(e.getMonth() + 1),
	M: (e) => e.getMonth() + 1,
	DD: (e) => Hn(e.getDate()),
	D: (e) => e.getDate(),
	WWWW: (e, t) => t.WWWW[e.getDay()],
	WWW: (e, t) => t.WWW[e.getDay()],
	HH: (e) => Hn(e.getHours()),
	H: (e) => e.getHours(),
	h: (e) => {
		let t = e.getHours();
		return t == 0 ? 12 : t > 12 ? t - 12 : t;
	},
	AA: (e) => e.getHours() >= 12 ? "PM" : "AM",
	aa: (e) => e.getHours() >= 12 ? "pm" : "am",
	a: (e) => e.getHours() >= 12 ? "p" : "a",
	mm: (e) => Hn(e.getMinutes()),
	m: (e) => e.getMinutes(),
	ss: (e) => Hn(e.getSeconds()),
	s: (e) => e.getSeconds(),
	fff: (e) => Un(e.getMilliseconds())
};
function Gn(e, t) {
	t ||= Vn;
	let n = [], r = /\{([a-z]+)\}|[^{]+/gi, i;
	for (; i = r.exec(e);) n.push(i[0][0] == "{" ? Wn[i[1]] : i[0]);
	return (e) => {
		let r = "";
		for (let i = 0; i < n.length; i++) r += typeof n[i] == "string" ? n[i] : n[i](e, t);
		return r;
	};
}
var Kn = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function qn(e, t) {
	let n;
	return t == "UTC" || t == "Etc/UTC" ? n = /* @__PURE__ */ new Date(+e + e.getTimezoneOffset() * 6e4) : t == Kn ? n = e : (n = new Date(e.toLocaleString("en-US", { timeZone: t })), n.setMilliseconds(e.getMilliseconds())), n;
}
var Jn = (e) => e % 1 == 0, Yn = [
	1,
	2,
	2.5,
	5
], Xn = mn(10, -32, 0, Yn), Zn = mn(10, 0, 32, Yn), Qn = Zn.filter(Jn), $n = Xn.concat(Zn), er = "\n", tr = "{YYYY}", nr = er + tr, rr = "{M}/{D}", ir = er + rr, ar = ir + "/{YY}", or = "{aa}", sr = "{h}:{mm}" + or, cr = er + sr, lr = ":{ss}", Y = null;
function ur(e) {
	let t = e * 1e3, n = t * 60, r = n * 60, i = r * 24, a = i * 30, o = i * 365, s = (e == 1 ? mn(10, 0, 3, Yn).filter(Jn) : mn(10, -3, 0, Yn)).concat([
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
			tr,
			Y,
			Y,
			Y,
			Y,
			Y,
			Y,
			1
		],
		[
			i * 28,
			"{MMM}",
			nr,
			Y,
			Y,
			Y,
			Y,
			Y,
			1
		],
		[
			i,
			rr,
			nr,
			Y,
			Y,
			Y,
			Y,
			Y,
			1
		],
		[
			r,
			"{h}" + or,
			ar,
			Y,
			ir,
			Y,
			Y,
			Y,
			1
		],
		[
			n,
			sr,
			ar,
			Y,
			ir,
			Y,
			Y,
			Y,
			1
		],
		[
			t,
			lr,
			ar + " " + sr,
			Y,
			ir + " " + sr,
			Y,
			cr,
			Y,
			1
		],
		[
			e,
			lr + ".{fff}",
			ar + " " + sr,
			Y,
			ir + " " + sr,
			Y,
			cr,
			Y,
			1
		]
	];
	function l(t) {
		return (s, c, l, u, d, f) => {
			let p = [], m = d >= o, h = d >= a && d < o, g = t(l), _ = J(g * e, 3), v = br(g.getFullYear(), m ? 0 : g.getMonth(), h || m ? 1 : g.getDate()), y = J(v * e, 3);
			if (h || m) {
				let n = h ? d / a : 0, r = m ? d / o : 0, i = _ == y ? _ : J(br(v.getFullYear() + r, v.getMonth() + n, 1) * e, 3), s = new Date(Vt(i / e)), c = s.getFullYear(), l = s.getMonth();
				for (let a = 0; i <= u; a++) {
					let o = br(c + r * a, l + n * a, 1), s = o - t(J(o * e, 3));
					i = J((+o + s) * e, 3), i <= u && p.push(i);
				}
			} else {
				let a = d >= i ? i : d, o = y + (Bt(l) - Bt(_)) + un(_ - y, a);
				p.push(o);
				let m = t(o), h = m.getHours() + m.getMinutes() / n + m.getSeconds() / r, g = d / r, v = f / s.axes[c]._space;
				for (; o = J(o + d, e == 1 ? 0 : 3), !(o > u);) if (g > 1) {
					let e = Bt(J(h + g, 6)) % 24, n = t(o).getHours() - e;
					n > 1 && (n = -1), o -= n * r, h = (h + g) % 24;
					let i = p[p.length - 1];
					J((o - i) / d, 3) * v >= .7 && p.push(o);
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
var [dr, fr, pr] = ur(1), [mr, hr, gr] = ur(.001);
mn(2, -53, 53, [1]);
function _r(e, t) {
	return e.map((e) => e.map((n, r) => r == 0 || r == 8 || n == null ? n : t(r == 1 || e[8] == 0 ? n : e[1] + n)));
}
function vr(e, t) {
	return (n, r, i, a, o) => {
		let s = t.find((e) => o >= e[0]) || t[t.length - 1], c, l, u, d, f, p;
		return r.map((t) => {
			let n = e(t), r = n.getFullYear(), i = n.getMonth(), a = n.getDate(), o = n.getHours(), m = n.getMinutes(), h = n.getSeconds(), g = r != c && s[2] || i != l && s[3] || a != u && s[4] || o != d && s[5] || m != f && s[6] || h != p && s[7] || s[1];
			return c = r, l = i, u = a, d = o, f = m, p = h, g(n);
		});
	};
}
function yr(e, t) {
	let n = Gn(t);
	return (t, r, i, a, o) => r.map((t) => n(e(t)));
}
function br(e, t, n) {
	return new Date(e, t, n);
}
function xr(e, t) {
	return t(e);
}
var Sr = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function Cr(e, t) {
	return (n, r, i, a) => a == null ? $e : t(e(r));
}
function wr(e, t) {
	let n = e.series[t];
	return n.width ? n.stroke(e, t) : n.points.width ? n.points.stroke(e, t) : null;
}
function Tr(e, t) {
	return e.series[t].fill(e, t);
}
var Er = {
	show: !0,
	live: !0,
	isolate: !1,
	mount: en,
	markers: {
		show: !0,
		width: 2,
		stroke: wr,
		fill: Tr,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function Dr(e, t) {
	let n = e.cursor.points, r = ct(), i = n.size(e, t);
	W(r, Ie, i), W(r, Le, i);
	let a = i / -2;
	W(r, "marginLeft", a), W(r, "marginTop", a);
	let o = n.width(e, t, i);
	return o && W(r, "borderWidth", o), r;
}
function Or(e, t) {
	let n = e.series[t].points;
	return n._fill || n._stroke;
}
function kr(e, t) {
	let n = e.series[t].points;
	return n._stroke || n._fill;
}
function Ar(e, t) {
	return e.series[t].points.size;
}
var jr = [0, 0];
function Mr(e, t, n) {
	return jr[0] = t, jr[1] = n, jr;
}
function Nr(e, t, n, r = !0) {
	return (e) => {
		e.button != 0 || r && e.target != t || n(e);
	};
}
function Pr(e, t, n, r = !0) {
	return (e) => {
		r && e.target != t || n(e);
	};
}
var Fr = {
	show: !0,
	x: !0,
	y: !0,
	lock: !1,
	move: Mr,
	points: {
		one: !1,
		show: Dr,
		size: Ar,
		width: 0,
		stroke: kr,
		fill: Or
	},
	bind: {
		mousedown: Nr,
		mouseup: Nr,
		click: Nr,
		dblclick: Nr,
		mousemove: Pr,
		mouseleave: Pr,
		mouseenter: Pr
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
}, Ir = {
	show: !0,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
}, Lr = Dn({}, Ir, { filter: nn }), Rr = Dn({}, Lr, { size: 10 }), zr = Dn({}, Ir, { show: !1 }), Br = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"", Vr = "bold " + Br, Hr = 1.5, Ur = {
	show: !0,
	scale: "x",
	stroke: He,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Vr,
	side: 2,
	grid: Lr,
	ticks: Rr,
	border: zr,
	font: Br,
	lineGap: Hr,
	rotate: 0
}, Wr = "Value", Gr = "Time", Kr = {
	show: !0,
	scale: "x",
	auto: !1,
	sorted: 1,
	min: K,
	max: -Infinity,
	idxs: []
};
function qr(e, t, n, r, i) {
	return t.map((e) => e == null ? "" : It(e));
}
function Jr(e, t, n, r, i, a, o) {
	let s = [], c = fn.get(i) || 0;
	n = o ? n : J(un(n, i), c);
	for (let e = n; e <= r; e = J(e + i, c)) s.push(Object.is(e, -0) ? 0 : e);
	return s;
}
function Yr(e, t, n, r, i, a, o) {
	let s = [], c = e.scales[e.axes[t].scale].log;
	i = Gt(c, Bt((c == 10 ? qt : Jt)(n))), c == 10 && (i = $n[yt(i, $n)]);
	let l = n, u = i * c;
	c == 10 && (u = $n[yt(u, $n)]);
	do
		s.push(l), l += i, c == 10 && !fn.has(l) && (l = J(l, fn.get(i))), l >= u && (i = l, u = i * c, c == 10 && (u = $n[yt(u, $n)]));
	while (l <= r);
	return s;
}
function Xr(e, t, n, r, i, a, o) {
	let s = e.scales[e.axes[t].scale].asinh, c = r > s ? Yr(e, t, Wt(s, n), r, i) : [s], l = r >= 0 && n <= 0 ? [0] : [];
	return (n < -s ? Yr(e, t, Wt(s, -r), -n, i) : [s]).reverse().map((e) => -e).concat(l, c);
}
var Zr = /./, Qr = /[12357]/, $r = /[125]/, ei = /1/, ti = (e, t, n, r) => e.map((e, i) => t == 4 && e == 0 || i % r == 0 && n.test(e.toExponential()[+(e < 0)]) ? e : null);
function ni(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = e.scales[o], c = e.valToPos, l = a._space, u = c(10, o), d = c(9, o) - u >= l ? Zr : c(7, o) - u >= l ? Qr : c(5, o) - u >= l ? $r : ei;
	if (d == ei) {
		let e = zt(c(1, o) - u);
		if (e < l) return ti(t.slice().reverse(), s.distr, d, Ht(l / e)).reverse();
	}
	return ti(t, s.distr, d, 1);
}
function ri(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = a._space, c = e.valToPos, l = zt(c(1, o) - c(2, o));
	return l < s ? ti(t.slice().reverse(), 3, Zr, Ht(s / l)).reverse() : t;
}
function ii(e, t, n, r) {
	return r == null ? $e : t == null ? "" : It(t);
}
var ai = {
	show: !0,
	scale: "y",
	stroke: He,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: Vr,
	side: 3,
	grid: Lr,
	ticks: Rr,
	border: zr,
	font: Br,
	lineGap: Hr,
	rotate: 0
};
function oi(e, t) {
	return J((3 + (e || 1) * 2) * t, 3);
}
function si(e, t) {
	let { scale: n, idxs: r } = e.series[0], i = e._data[0], a = e.valToPos(i[r[0]], n, !0), o = zt(e.valToPos(i[r[1]], n, !0) - a) / (e.series[t].points.space * U);
	return r[1] - r[0] <= o;
}
var ci = {
	scale: null,
	auto: !0,
	sorted: 0,
	min: K,
	max: -Infinity
}, li = (e, t, n, r, i) => i, ui = {
	show: !0,
	auto: !0,
	sorted: 0,
	gaps: li,
	alpha: 1,
	facets: [Dn({}, ci, { scale: "x" }), Dn({}, ci, { scale: "y" })]
}, di = {
	scale: "y",
	auto: !0,
	sorted: 0,
	show: !0,
	spanGaps: !1,
	gaps: li,
	alpha: 1,
	points: {
		show: si,
		filter: null
	},
	values: null,
	min: K,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function fi(e, t, n, r, i) {
	return n / 10;
}
var pi = {
	time: he,
	auto: !0,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
}, mi = Dn({}, pi, {
	time: !1,
	ori: 1
}), hi = {};
function gi(e, t) {
	let n = hi[e];
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
	}, e != null && (hi[e] = n)), n;
}
var _i = 1, vi = 2;
function X(e, t, n) {
	let r = e.mode, i = e.series[t], a = r == 2 ? e._data[t] : e._data, o = e.scales, s = e.bbox, c = a[0], l = r == 2 ? a[1] : a[t], u = r == 2 ? o[i.facets[0].scale] : o[e.series[0].scale], d = r == 2 ? o[i.facets[1].scale] : o[i.scale], f = s.left, p = s.top, m = s.width, h = s.height, g = e.valToPosH, _ = e.valToPosV;
	return u.ori == 0 ? n(i, c, l, u, d, g, _, f, p, m, h, wi, Ei, Oi, Ai, Mi) : n(i, c, l, u, d, _, g, p, f, h, m, Ti, Di, ki, ji, Ni);
}
function Z(e, t) {
	let n = 0, r = 0, i = G(e.bands, gn);
	for (let e = 0; e < i.length; e++) {
		let a = i[e];
		a.series[0] == t ? n = a.dir : a.series[1] == t && (a.dir == 1 ? r |= 1 : r |= 2);
	}
	return [n, r == 1 ? -1 : r == 2 ? 1 : r == 3 ? 2 : 0];
}
function yi(e, t, n, r, i) {
	let a = e.mode, o = e.series[t], s = a == 2 ? o.facets[1].scale : o.scale, c = e.scales[s];
	return i == -1 ? c.min : i == 1 ? c.max : c.distr == 3 ? c.dir == 1 ? c.min : c.max : 0;
}
function bi(e, t, n, r, i, a) {
	return X(e, t, (e, t, o, s, c, l, u, d, f, p, m) => {
		let h = e.pxRound, g = s.dir * (s.ori == 0 ? 1 : -1), _ = s.ori == 0 ? Ei : Di, v, y;
		g == 1 ? (v = n, y = r) : (v = r, y = n);
		let b = h(l(t[v], s, p, d)), x = h(u(o[v], c, m, f)), S = h(l(t[y], s, p, d)), C = h(u(a == 1 ? c.max : c.min, c, m, f)), w = new Path2D(i);
		return _(w, S, C), _(w, b, C), _(w, b, x), w;
	});
}
function Q(e, t, n, r, i, a) {
	let o = null;
	if (e.length > 0) {
		o = new Path2D();
		let s = t == 0 ? Oi : ki, c = n;
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
function xi(e, t, n) {
	let r = e[e.length - 1];
	r && r[0] == t ? r[1] = n : e.push([t, n]);
}
function Si(e, t, n, r, i, a, o) {
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
function Ci(e) {
	return e == 0 ? tn : e == 1 ? Vt : (t) => ln(t, e);
}
function $(e) {
	let t = e == 0 ? wi : Ti, n = e == 0 ? (e, t, n, r, i, a) => {
		e.arcTo(t, n, r, i, a);
	} : (e, t, n, r, i, a) => {
		e.arcTo(n, t, i, r, a);
	}, r = e == 0 ? (e, t, n, r, i) => {
		e.rect(t, n, r, i);
	} : (e, t, n, r, i) => {
		e.rect(n, t, i, r);
	};
	return (e, i, a, o, s, c = 0, l = 0) => {
		c == 0 && l == 0 ? r(e, i, a, o, s) : (c = Ut(c, o / 2, s / 2), l = Ut(l, o / 2, s / 2), t(e, i + c, a), n(e, i + o, a, i + o, a + s, c), n(e, i + o, a + s, i, a + s, l), n(e, i, a + s, i, a, l), n(e, i, a, i + o, a, c), e.closePath());
	};
}
var wi = (e, t, n) => {
	e.moveTo(t, n);
}, Ti = (e, t, n) => {
	e.moveTo(n, t);
}, Ei = (e, t, n) => {
	e.lineTo(t, n);
}, Di = (e, t, n) => {
	e.lineTo(n, t);
}, Oi = $(0), ki = $(1), Ai = (e, t, n, r, i, a) => {
	e.arc(t, n, r, i, a);
}, ji = (e, t, n, r, i, a) => {
	e.arc(n, t, r, i, a);
}, Mi = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(t, n, r, i, a, o);
}, Ni = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(n, t, i, r, o, a);
};
function Pi(e) {
	return (e, t, n, r, i) => X(e, t, (t, a, o, s, c, l, u, d, f, p, m) => {
		let { pxRound: h, points: g } = t, _, v;
		s.ori == 0 ? (_ = wi, v = Ai) : (_ = Ti, v = ji);
		let y = J(g.width * U, 3), b = (g.size - g.width) / 2 * U, x = J(b * 2, 3), S = new Path2D(), C = new Path2D(), { left: w, top: T, width: E, height: D } = e.bbox;
		Oi(C, w - x, T - x, E + x * 2, D + x * 2);
		let O = (e) => {
			if (o[e] != null) {
				let t = h(l(a[e], s, p, d)), n = h(u(o[e], c, m, f));
				_(S, t + b, n), v(S, t, n, b, 0, Rt * 2);
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
function Fi(e) {
	return (t, n, r, i, a, o) => {
		r != i && (a != r && o != r && e(t, n, r), a != i && o != i && e(t, n, i), e(t, n, o));
	};
}
var Ii = Fi(Ei), Li = Fi(Di);
function Ri(e) {
	let t = G(e?.alignGaps, 0);
	return (e, n, r, i) => X(e, n, (a, o, s, c, l, u, d, f, p, m, h) => {
		[r, i] = Ct(s, r, i);
		let g = a.pxRound, _ = (e) => g(u(e, c, m, f)), v = (e) => g(d(e, l, h, p)), y, b;
		c.ori == 0 ? (y = Ei, b = Ii) : (y = Di, b = Li);
		let x = c.dir * (c.ori == 0 ? 1 : -1), S = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: _i
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
		let [T, E] = Z(e, n);
		if (a.fill != null || T != 0) {
			let t = S.fill = new Path2D(C), s = v(a.fillTo(e, n, a.min, a.max, T)), c = _(o[r]), l = _(o[i]);
			x == -1 && ([l, c] = [c, l]), y(t, l, s), y(t, c, s);
		}
		if (!a.spanGaps) {
			let l = [];
			w && l.push(...Si(o, s, r, i, x, _, t)), S.gaps = l = a.gaps(e, n, r, i, l), S.clip = Q(l, c.ori, f, p, m, h);
		}
		return E != 0 && (S.band = E == 2 ? [bi(e, n, r, i, C, -1), bi(e, n, r, i, C, 1)] : bi(e, n, r, i, C, E)), S;
	});
}
function zi(e) {
	let t = G(e.align, 1), n = G(e.ascDesc, !1), r = G(e.alignGaps, 0), i = G(e.extend, !1);
	return (e, a, o, s) => X(e, a, (c, l, u, d, f, p, m, h, g, _, v) => {
		[o, s] = Ct(u, o, s);
		let y = c.pxRound, { left: b, width: x } = e.bbox, S = (e) => y(p(e, d, _, h)), C = (e) => y(m(e, f, v, g)), w = d.ori == 0 ? Ei : Di, T = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: _i
		}, E = T.stroke, D = d.dir * (d.ori == 0 ? 1 : -1), O = C(u[D == 1 ? o : s]), ee = S(l[D == 1 ? o : s]), k = ee, A = ee;
		i && t == -1 && (A = b, w(E, A, O)), w(E, ee, O);
		for (let e = D == 1 ? o : s; e >= o && e <= s; e += D) {
			let n = u[e];
			if (n == null) continue;
			let r = S(l[e]), i = C(n);
			t == 1 ? w(E, r, O) : w(E, k, i), w(E, r, i), O = i, k = r;
		}
		let j = k;
		i && t == 1 && (j = b + x, w(E, j, O));
		let [M, te] = Z(e, a);
		if (c.fill != null || M != 0) {
			let t = T.fill = new Path2D(E), n = C(c.fillTo(e, a, c.min, c.max, M));
			w(t, j, n), w(t, A, n);
		}
		if (!c.spanGaps) {
			let i = [];
			i.push(...Si(l, u, o, s, D, S, r));
			let f = c.width * U / 2, p = n || t == 1 ? f : -f, m = n || t == -1 ? -f : f;
			i.forEach((e) => {
				e[0] += p, e[1] += m;
			}), T.gaps = i = c.gaps(e, a, o, s, i), T.clip = Q(i, d.ori, h, g, _, v);
		}
		return te != 0 && (T.band = te == 2 ? [bi(e, a, o, s, E, -1), bi(e, a, o, s, E, 1)] : bi(e, a, o, s, E, te)), T;
	});
}
function Bi(e, t, n, r, i, a, o = K) {
	if (e.length > 1) {
		let s = null;
		for (let c = 0, l = Infinity; c < e.length; c++) if (t[c] !== void 0) {
			if (s != null) {
				let t = zt(e[c] - e[s]);
				t < l && (l = t, o = zt(n(e[c], r, i, a) - n(e[s], r, i, a)));
			}
			s = c;
		}
	}
	return o;
}
function Vi(e) {
	e ||= hn;
	let t = G(e.size, [
		.6,
		K,
		1
	]), n = e.align || 0, r = e.gap || 0, i = e.radius;
	i = i == null ? [0, 0] : typeof i == "number" ? [i, 0] : i;
	let a = q(i), o = 1 - t[0], s = G(t[1], K), c = G(t[2], 1), l = G(e.disp, hn), u = G(e.each, (e) => {}), { fill: d, stroke: f } = l;
	return (e, t, i, p) => X(e, t, (m, h, g, _, v, y, b, x, S, C, w) => {
		let T = m.pxRound, E = n, D = r * U, O = s * U, ee = c * U, k, A;
		_.ori == 0 ? [k, A] = a(e, t) : [A, k] = a(e, t);
		let j = _.dir * (_.ori == 0 ? 1 : -1), M = _.ori == 0 ? Oi : ki, te = _.ori == 0 ? u : (e, t, n, r, i, a, o) => {
			u(e, t, n, i, r, o, a);
		}, N = G(e.bands, gn).find((e) => e.series[0] == t), ne = N == null ? 0 : N.dir, re = m.fillTo(e, t, m.min, m.max, ne), P = T(b(re, v, w, S)), F, I, ie, L = C, R = T(m.width * U), ae = !1, oe = null, z = null, se = null, ce = null;
		d != null && (R == 0 || f != null) && (ae = !0, oe = d.values(e, t, i, p), z = /* @__PURE__ */ new Map(), new Set(oe).forEach((e) => {
			e != null && z.set(e, new Path2D());
		}), R > 0 && (se = f.values(e, t, i, p), ce = /* @__PURE__ */ new Map(), new Set(se).forEach((e) => {
			e != null && ce.set(e, new Path2D());
		})));
		let { x0: le, size: B } = l;
		if (le != null && B != null) {
			E = 1, h = le.values(e, t, i, p), le.unit == 2 && (h = h.map((t) => e.posToVal(x + t * C, _.key, !0)));
			let n = B.values(e, t, i, p);
			I = B.unit == 2 ? n[0] * C : y(n[0], _, C, x) - y(0, _, C, x), L = Bi(h, g, y, _, C, x, L), ie = L - I + D;
		} else L = Bi(h, g, y, _, C, x, L), ie = L * o + D, I = L - ie;
		ie < 1 && (ie = 0), R >= I / 2 && (R = 0), ie < 5 && (T = tn);
		let ue = ie > 0, de = L - ie - (ue ? R : 0);
		I = T(Qt(de, ee, O)), F = (E == 0 ? I / 2 : E == j ? 0 : I) - E * j * ((E == 0 ? D / 2 : 0) + (ue ? R / 2 : 0));
		let fe = {
			stroke: null,
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: 0
		}, pe = ae ? null : new Path2D(), me = null;
		if (N != null) me = e.data[N.series[1]];
		else {
			let { y0: n, y1: r } = l;
			n != null && r != null && (g = r.values(e, t, i, p), me = n.values(e, t, i, p));
		}
		let he = k * I, ge = A * I;
		for (let n = j == 1 ? i : p; n >= i && n <= p; n += j) {
			let r = g[n];
			if (r == null) continue;
			if (me != null) {
				let e = me[n] ?? 0;
				if (r - e == 0) continue;
				P = b(e, v, w, S);
			}
			let i = y(_.distr != 2 || l != null ? h[n] : n, _, C, x), a = b(G(r, re), v, w, S), o = T(i - F), s = T(Wt(a, P)), c = T(Ut(a, P)), u = s - c;
			if (r != null) {
				let i = r < 0 ? ge : he, a = r < 0 ? he : ge;
				ae ? (R > 0 && se[n] != null && M(ce.get(se[n]), o, c + Bt(R / 2), I, Wt(0, u - R), i, a), oe[n] != null && M(z.get(oe[n]), o, c + Bt(R / 2), I, Wt(0, u - R), i, a)) : M(pe, o, c + Bt(R / 2), I, Wt(0, u - R), i, a), te(e, t, n, o - R / 2, c, I + R, u);
			}
		}
		return R > 0 ? fe.stroke = ae ? ce : pe : ae || (fe._fill = m.width == 0 ? m._fill : m._stroke ?? m._fill, fe.width = 0), fe.fill = ae ? z : pe, fe;
	});
}
function Hi(e, t) {
	let n = G(t?.alignGaps, 0);
	return (t, r, i, a) => X(t, r, (o, s, c, l, u, d, f, p, m, h, g) => {
		[i, a] = Ct(c, i, a);
		let _ = o.pxRound, v = (e) => _(d(e, l, h, p)), y = (e) => _(f(e, u, g, m)), b, x, S;
		l.ori == 0 ? (b = wi, S = Ei, x = Mi) : (b = Ti, S = Di, x = Ni);
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
			flags: _i
		}, ee = O.stroke, [k, A] = Z(t, r);
		if (o.fill != null || k != 0) {
			let e = O.fill = new Path2D(ee), n = y(o.fillTo(t, r, o.min, o.max, k));
			S(e, T, n), S(e, w, n);
		}
		if (!o.spanGaps) {
			let e = [];
			e.push(...Si(s, c, i, a, C, v, n)), O.gaps = e = o.gaps(t, r, i, a, e), O.clip = Q(e, l.ori, p, m, h, g);
		}
		return A != 0 && (O.band = A == 2 ? [bi(t, r, i, a, ee, -1), bi(t, r, i, a, ee, 1)] : bi(t, r, i, a, ee, A)), O;
	});
}
function Ui(e) {
	return Hi(Wi, e);
}
function Wi(e, t, n, r, i, a) {
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
var Gi = /* @__PURE__ */ new Set();
function Ki() {
	for (let e of Gi) e.syncRect(!0);
}
H && (_t(Xe, tt, Ki), _t(Ze, tt, Ki, !0), _t(Qe, tt, () => {
	ca.pxRatio = U;
}));
var qi = Ri(), Ji = Pi();
function Yi(e, t, n, r) {
	return (r ? [e[0], e[1]].concat(e.slice(2)) : [e[0]].concat(e.slice(1))).map((e, r) => Zi(e, r, t, n));
}
function Xi(e, t) {
	return e.map((e, n) => n == 0 ? {} : Dn({}, t, e));
}
function Zi(e, t, n, r) {
	return Dn({}, t == 0 ? n : r, e);
}
function Qi(e, t, n) {
	return t == null ? _n : [t, n];
}
var $i = Qi;
function ea(e, t, n) {
	return t == null ? _n : Mt(t, n, Ot, !0);
}
function ta(e, t, n, r) {
	return t == null ? _n : Et(t, n, e.scales[r].log, !1);
}
var na = ta;
function ra(e, t, n, r) {
	return t == null ? _n : Dt(t, n, e.scales[r].log, !1);
}
var ia = ra;
function aa(e, t, n, r, i) {
	let a = Wt(Zt(e), Zt(t)), o = t - e, s = yt(i / r * o, n);
	do {
		let e = n[s], t = r * e / o;
		if (t >= i && a + (e < 5 ? fn.get(e) : 0) <= 17) return [e, t];
	} while (++s < n.length);
	return [0, 0];
}
function oa(e) {
	let t, n;
	return e = e.replace(/(\d+)px/, (e, r) => (t = Vt((n = +r) * U)) + "px"), [
		e,
		t,
		n
	];
}
function sa(e) {
	e.show && [e.font, e.labelFont].forEach((e) => {
		let t = J(e[2] * U, 1);
		e[0] = e[0].replace(/[0-9.]+px/, t + "px"), e[1] = t;
	});
}
function ca(e, t, n) {
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
	let l = r.root = ct(ge);
	if (e.id != null && (l.id = e.id), at(l, e.class), e.title) {
		let t = ct(ye, l);
		t.textContent = e.title;
	}
	let u = st("canvas"), d = r.ctx = u.getContext("2d"), f = ct(be, l);
	_t("click", f, (e) => {
		e.target === m && (X != si || Z != ci) && Q.click(r, e);
	}, !0);
	let p = r.under = ct(xe, f);
	f.appendChild(u);
	let m = r.over = ct(Se, f);
	e = En(e);
	let h = +G(e.pxAlign, 1), g = Ci(h);
	(e.plugins || []).forEach((t) => {
		t.opts && (e = t.opts(r, e) || e);
	});
	let _ = e.ms || .001, v = r.series = i == 1 ? Yi(e.series || [], Kr, di, !1) : Xi(e.series || [null], ui), y = r.axes = Yi(e.axes || [], Ur, ai, !0), b = r.scales = {}, x = r.bands = e.bands || [];
	x.forEach((e) => {
		e.fill = q(e.fill || null), e.dir = G(e.dir, -1);
	});
	let S = i == 2 ? v[1].facets[0].scale : v[0].scale, C = {
		axes: jr,
		series: cr
	}, w = (e.drawOrder || ["axes", "series"]).map((e) => C[e]);
	function T(e) {
		let t = e.distr == 3 ? (t) => qt(t > 0 ? t : e.clamp(r, t, e.min, e.max, e.key)) : e.distr == 4 ? (t) => Xt(t, e.asinh) : e.distr == 100 ? (t) => e.fwd(t) : (e) => e;
		return (n) => {
			let r = t(n), { _min: i, _max: a } = e, o = a - i;
			return (r - i) / o;
		};
	}
	function E(t) {
		let n = b[t];
		if (n == null) {
			let r = (e.scales || hn)[t] || hn;
			if (r.from != null) {
				E(r.from);
				let e = Dn({}, b[r.from], r, { key: t });
				e.valToPct = T(e), b[t] = e;
			} else {
				n = b[t] = Dn({}, t == S ? pi : mi, r), n.key = t;
				let e = n.time, a = n.range, o = vn(a);
				if ((t != S || i == 2 && !e) && (o && (a[0] == null || a[1] == null) && (a = {
					min: a[0] == null ? kt : {
						mode: 1,
						hard: a[0],
						soft: a[0]
					},
					max: a[1] == null ? kt : {
						mode: 1,
						hard: a[1],
						soft: a[1]
					}
				}, o = !1), !o && Sn(a))) {
					let e = a;
					a = (t, n, r) => n == null ? _n : Mt(n, r, e);
				}
				n.range = q(a || (e ? $i : t == S ? n.distr == 3 ? na : n.distr == 4 ? ia : Qi : n.distr == 3 ? ta : n.distr == 4 ? ra : ea)), n.auto = q(!o && n.auto), n.clamp = q(n.clamp || fi), n._min = n._max = null, n.valToPct = T(n);
			}
		}
	}
	E("x"), E("y"), i == 1 && v.forEach((e) => {
		E(e.scale);
	}), y.forEach((e) => {
		E(e.scale);
	});
	for (let t in e.scales) E(t);
	let D = b[S], O = D.distr, ee, k;
	D.ori == 0 ? (at(l, _e), ee = a, k = o) : (at(l, ve), ee = o, k = a);
	let A = {};
	for (let e in b) {
		let t = b[e];
		(t.min != null || t.max != null) && (A[e] = {
			min: t.min,
			max: t.max
		}, t.min = t.max = null);
	}
	let j = e.tzDate || ((e) => new Date(Vt(e / _))), M = e.fmtDate || Gn, te = _ == 1 ? pr(j) : gr(j), N = vr(j, _r(_ == 1 ? fr : hr, M)), ne = Cr(j, xr(Sr, M)), re = [], P = r.legend = Dn({}, Er, e.legend), F = r.cursor = Dn({}, Fr, { drag: { y: i == 2 } }, e.cursor), I = P.show, ie = F.show, L = P.markers;
	P.idxs = re, L.width = q(L.width), L.dash = q(L.dash), L.stroke = q(L.stroke), L.fill = q(L.fill);
	let R, ae, oe, z = [], se = [], ce, le = !1, B = {};
	if (P.live) {
		let e = v[1] ? v[1].values : null;
		le = e != null, ce = le ? e(r, 1, 0) : { _: 0 };
		for (let e in ce) B[e] = $e;
	}
	if (I) {
		if (R = st("table", ke, l), oe = st("tbody", null, R), P.mount(r, R), le) {
			ae = st("thead", null, R, oe);
			let e = st("tr", null, ae);
			for (var ue in st("th", null, e), ce) st("th", Pe, e).textContent = ue;
		} else at(R, je), P.live && at(R, Ae);
	}
	let de = { show: !0 }, fe = { show: !1 };
	function pe(e, t) {
		if (t == 0 && (le || !P.live || i == 2)) return _n;
		let n = [], a = st("tr", Me, oe, oe.childNodes[t]);
		at(a, e.class), e.show || at(a, we);
		let o = st("th", null, a);
		if (L.show) {
			let e = ct(Ne, o);
			if (t > 0) {
				let n = L.width(r, t);
				n && (e.style.border = n + "px " + L.dash(r, t) + " " + L.stroke(r, t)), e.style.background = L.fill(r, t);
			}
		}
		let s = ct(Pe, o);
		for (var c in e.label instanceof HTMLElement ? s.appendChild(e.label) : s.textContent = e.label, t > 0 && (L.show || (s.style.color = e.width > 0 ? L.stroke(r, t) : L.fill(r, t)), he("click", o, (t) => {
			if (F._lock) return;
			Zt(t);
			let n = v.indexOf(e);
			if ((t.ctrlKey || t.metaKey) != P.isolate) {
				let e = v.some((e, t) => t > 0 && t != n && e.show);
				v.forEach((t, r) => {
					r > 0 && Oi(r, e ? r == n ? de : fe : de, !0, ka.setSeries);
				});
			} else Oi(n, { show: !e.show }, !0, ka.setSeries);
		}, !1), sn && he(qe, o, (t) => {
			F._lock || (Zt(t), Oi(v.indexOf(e), Ii, !0, ka.setSeries));
		}, !1)), ce) {
			let e = st("td", Fe, a);
			e.textContent = "--", n.push(e);
		}
		return [a, n];
	}
	let me = /* @__PURE__ */ new Map();
	function he(e, t, n, i = !0) {
		let a = me.get(t) || {}, o = F.bind[e](r, t, n, i);
		o && (_t(e, t, a[e] = o), me.set(t, a));
	}
	function He(e, t, n) {
		let r = me.get(t) || {};
		for (let n in r) (e == null || n == e) && (vt(n, t, r[n]), delete r[n]);
		e ?? me.delete(t);
	}
	let Xe = 0, Ze = 0, V = 0, H = 0, nt = 0, rt = 0, it = nt, lt = rt, dt = V, pt = H, ht = 0, gt = 0, bt = 0, xt = 0;
	r.bbox = {};
	let St = !1, Ct = !1, wt = !1, At = !1, jt = !1, Pt = !1;
	function Ft(e, t, n) {
		(n || e != r.width || t != r.height) && It(e, t), Mr(!1), wt = !0, Ct = !0, Rr();
	}
	function It(e, t) {
		r.width = Xe = V = e, r.height = Ze = H = t, nt = rt = 0, Kt(), Jt();
		let n = r.bbox;
		ht = n.left = ln(nt * U, .5), gt = n.top = ln(rt * U, .5), bt = n.width = ln(V * U, .5), xt = n.height = ln(H * U, .5);
	}
	function Lt() {
		let e = !1, t = 0;
		for (; !e;) {
			t++;
			let n = kr(t), i = Ar(t);
			e = t == 3 || n && i, e || (It(r.width, r.height), Ct = !0);
		}
	}
	function Bt({ width: e, height: t }) {
		Ft(e, t);
	}
	r.setSize = Bt;
	function Kt() {
		let e = !1, t = !1, n = !1, r = !1;
		y.forEach((i, a) => {
			if (i.show && i._show) {
				let { side: a, _size: o } = i, s = a % 2, c = o + (i.label == null ? 0 : i.labelSize);
				c > 0 && (s ? (V -= c, a == 3 ? (nt += c, r = !0) : n = !0) : (H -= c, a == 0 ? (rt += c, e = !0) : t = !0));
			}
		}), kn[0] = e, kn[1] = n, kn[2] = t, kn[3] = r, V -= Pn[1] + Pn[3], nt += Pn[3], H -= Pn[2] + Pn[0], rt += Pn[0];
	}
	function Jt() {
		let e = nt + V, t = rt + H, n = nt, r = rt;
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
	if (F.dataIdx == null) {
		let e = F.hover, n = e.skip = new Set(e.skip ?? []);
		n.add(void 0);
		let r = e.prox = q(e.prox), i = e.bias ??= 0;
		F.dataIdx = (e, a, o, s) => {
			if (a == 0) return o;
			let c = o, l = r(e, a, o, s) ?? K, u = l >= 0 && l < K, d = D.ori == 0 ? V : H, f = F.left, p = t[0], m = t[a];
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
			} else u && zt(f - ee(p[o], D, d, 0)) > l && (c = null);
			return c;
		};
	}
	let Zt = (e) => {
		F.event = e;
	};
	F.idxs = re, F._lock = !1;
	let en = F.points;
	en.show = q(en.show), en.size = q(en.size), en.stroke = q(en.stroke), en.width = q(en.width), en.fill = q(en.fill);
	let tn = r.focus = Dn({}, e.focus || { alpha: .3 }, F.focus), sn = tn.prox >= 0, cn = sn && en.one, un = [], dn = [], mn = [];
	function yn(e, t) {
		let n = en.show(r, t);
		if (n instanceof HTMLElement) return at(n, Oe), at(n, e.class), ut(n, -10, -10, V, H), m.insertBefore(n, un[t]), n;
	}
	function wn(e, t) {
		if (i == 1 || t > 0) {
			let t = i == 1 && b[e.scale].time, n = e.value;
			e.value = t ? xn(n) ? Cr(j, xr(n, M)) : n || ne : n || ii, e.label = e.label || (t ? Gr : Wr);
		}
		if (cn || t > 0) {
			e.width = e.width == null ? 1 : e.width, e.paths = e.paths || qi || rn, e.fillTo = q(e.fillTo || yi), e.pxAlign = +G(e.pxAlign, h), e.pxRound = Ci(e.pxAlign), e.stroke = q(e.stroke || null), e.fill = q(e.fill || null), e._stroke = e._fill = e._paths = e._focus = null;
			let t = oi(Wt(1, e.width), 1), n = e.points = Dn({}, {
				size: t,
				width: Wt(1, t * .2),
				stroke: e.stroke,
				space: t * 2,
				paths: Ji,
				_stroke: null,
				_fill: null
			}, e.points);
			n.show = q(n.show), n.filter = q(n.filter), n.fill = q(n.fill), n.stroke = q(n.stroke), n.paths = q(n.paths), n.pxAlign = e.pxAlign;
		}
		if (I) {
			let n = pe(e, t);
			z.splice(t, 0, n[0]), se.splice(t, 0, n[1]), P.values.push(null);
		}
		if (ie) {
			re.splice(t, 0, null);
			let n = null;
			cn ? t == 0 && (n = yn(e, t)) : t > 0 && (n = yn(e, t)), un.splice(t, 0, n), dn.splice(t, 0, 0), mn.splice(t, 0, 0);
		}
		Da("addSeries", t);
	}
	function Tn(e, t) {
		t ??= v.length, e = i == 1 ? Zi(e, t, Kr, di) : Zi(e, t, {}, ui), v.splice(t, 0, e), wn(v[t], t);
	}
	r.addSeries = Tn;
	function On(e) {
		if (v.splice(e, 1), I) {
			P.values.splice(e, 1), se.splice(e, 1);
			let t = z.splice(e, 1)[0];
			He(null, t.firstChild), t.remove();
		}
		ie && (re.splice(e, 1), un.splice(e, 1)[0].remove(), dn.splice(e, 1), mn.splice(e, 1)), Da("delSeries", e);
	}
	r.delSeries = On;
	let kn = [
		!1,
		!1,
		!1,
		!1
	];
	function An(e, t) {
		if (e._show = e.show, e.show) {
			let n = e.side % 2, i = b[e.scale];
			i ??= (e.scale = n ? v[1].scale : S, b[e.scale]);
			let a = i.time;
			e.size = q(e.size), e.space = q(e.space), e.rotate = q(e.rotate), vn(e.incrs) && e.incrs.forEach((e) => {
				!fn.has(e) && fn.set(e, pn(e));
			}), e.incrs = q(e.incrs || (i.distr == 2 ? Qn : a ? _ == 1 ? dr : mr : $n)), e.splits = q(e.splits || (a && i.distr == 1 ? te : i.distr == 3 ? Yr : i.distr == 4 ? Xr : Jr)), e.stroke = q(e.stroke), e.grid.stroke = q(e.grid.stroke), e.ticks.stroke = q(e.ticks.stroke), e.border.stroke = q(e.border.stroke);
			let o = e.values;
			e.values = vn(o) && !vn(o[0]) ? q(o) : a ? vn(o) ? vr(j, _r(o, M)) : xn(o) ? yr(j, o) : o || N : o || qr, e.filter = q(e.filter || (i.distr >= 3 && i.log == 10 ? ni : i.distr == 3 && i.log == 2 ? ri : nn)), e.font = oa(e.font), e.labelFont = oa(e.labelFont), e._size = e.size(r, null, t, 0), e._space = e._rotate = e._incrs = e._found = e._splits = e._values = null, e._size > 0 && (kn[t] = !0, e._el = ct(Ce, f));
		}
	}
	function jn(e, t, n, r) {
		let [i, a, o, s] = n, c = t % 2, l = 0;
		return c == 0 && (s || a) && (l = t == 0 && !i || t == 2 && !o ? Vt(Ur.size / 3) : 0), c == 1 && (i || o) && (l = t == 1 && !a || t == 3 && !s ? Vt(ai.size / 2) : 0), l;
	}
	let Mn = r.padding = (e.padding || [
		jn,
		jn,
		jn,
		jn
	]).map((e) => q(G(e, jn))), Pn = r._padding = Mn.map((e, t) => e(r, t, kn, 0)), Fn, In = null, Ln = null, Rn = i == 1 ? v[0].idxs : null, zn = null, Bn = !1;
	function Vn(e, n) {
		if (t = e ?? [], r.data = r._data = t, i == 2) {
			Fn = 0;
			for (let e = 1; e < v.length; e++) Fn += t[e][0].length;
		} else {
			t.length == 0 && (r.data = r._data = t = [[]]), zn = t[0], Fn = zn.length;
			let e = t;
			if (O == 2) {
				e = t.slice();
				let n = e[0] = Array(Fn);
				for (let e = 0; e < Fn; e++) n[e] = e;
			}
			r._data = t = e;
		}
		if (Mr(!0), Da("setData"), O == 2 && (wt = !0), n !== !1) {
			let e = D;
			e.auto(r, Bn) ? Hn() : Di(S, e.min, e.max), At ||= F.left >= 0, Pt = !0, Rr();
		}
	}
	r.setData = Vn;
	function Hn() {
		Bn = !0;
		let e, n;
		i == 1 && (Fn > 0 ? (In = Rn[0] = 0, Ln = Rn[1] = Fn - 1, e = t[0][In], n = t[0][Ln], O == 2 ? (e = In, n = Ln) : e == n && (O == 3 ? [e, n] = Et(e, e, D.log, !1) : O == 4 ? [e, n] = Dt(e, e, D.log, !1) : D.time ? n = e + Vt(86400 / _) : [e, n] = Mt(e, n, Ot, !0))) : (In = Rn[0] = e = null, Ln = Rn[1] = n = null)), Di(S, e, n);
	}
	let Un, Wn, Kn, qn, Jn, Yn, Xn, Zn, er, tr;
	function nr(e, t, n, r, i, a) {
		e ??= Ue, n ??= gn, r ??= "butt", i ??= Ue, a ??= "round", e != Un && (d.strokeStyle = Un = e), i != Wn && (d.fillStyle = Wn = i), t != Kn && (d.lineWidth = Kn = t), a != Jn && (d.lineJoin = Jn = a), r != Yn && (d.lineCap = Yn = r), n != qn && d.setLineDash(qn = n);
	}
	function rr(e, t, n, r) {
		t != Wn && (d.fillStyle = Wn = t), e != Xn && (d.font = Xn = e), n != Zn && (d.textAlign = Zn = n), r != er && (d.textBaseline = er = r);
	}
	function ir(e, t, n, i, a = 0) {
		if (i.length > 0 && e.auto(r, Bn) && (t == null || t.min == null)) {
			let t = G(In, 0), r = G(Ln, i.length - 1), o = n.min == null ? Tt(i, t, r, a, e.distr == 3) : [n.min, n.max];
			e.min = Ut(e.min, n.min = o[0]), e.max = Wt(e.max, n.max = o[1]);
		}
	}
	let ar = {
		min: null,
		max: null
	};
	function or() {
		for (let e in b) {
			let t = b[e];
			A[e] == null && (t.min == null || A[S] != null && t.auto(r, Bn)) && (A[e] = ar);
		}
		for (let e in b) {
			let t = b[e];
			A[e] == null && t.from != null && A[t.from] != null && (A[e] = ar);
		}
		A[S] != null && Mr(!0);
		let e = {};
		for (let t in A) {
			let n = A[t];
			if (n != null) {
				let a = e[t] = En(b[t], Cn);
				if (n.min != null) Dn(a, n);
				else if (t != S || i == 2) {
					if (Fn == 0 && a.from == null) {
						let e = a.range(r, null, null, t);
						a.min = e[0], a.max = e[1];
					} else a.min = K, a.max = -Infinity;
				}
			}
		}
		if (Fn > 0) {
			v.forEach((n, a) => {
				if (i == 1) {
					let i = n.scale, o = A[i];
					if (o == null) return;
					let s = e[i];
					if (a == 0) {
						let e = s.range(r, s.min, s.max, i);
						s.min = e[0], s.max = e[1], In = yt(s.min, t[0]), Ln = yt(s.max, t[0]), Ln - In > 1 && (t[0][In] < s.min && In++, t[0][Ln] > s.max && Ln--), n.min = zn[In], n.max = zn[Ln];
					} else n.show && n.auto && ir(s, o, n, t[a], n.sorted);
					n.idxs[0] = In, n.idxs[1] = Ln;
				} else if (a > 0 && n.show && n.auto) {
					let [r, i] = n.facets, o = r.scale, s = i.scale, [c, l] = t[a], u = e[o], d = e[s];
					u != null && ir(u, A[o], r, c, r.sorted), d != null && ir(d, A[s], i, l, i.sorted), n.min = i.min, n.max = i.max;
				}
			});
			for (let t in e) {
				let n = e[t], i = A[t];
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
				i._min = e == 3 ? qt(i.min) : e == 4 ? Xt(i.min, i.asinh) : e == 100 ? i.fwd(i.min) : i.min, i._max = e == 3 ? qt(i.max) : e == 4 ? Xt(i.max, i.asinh) : e == 100 ? i.fwd(i.max) : i.max, n[t] = a = !0;
			}
		}
		if (a) {
			v.forEach((e, t) => {
				i == 2 ? t > 0 && n.y && (e._paths = null) : n[e.scale] && (e._paths = null);
			});
			for (let e in n) wt = !0, Da("setScale", e);
			ie && F.left >= 0 && (At = Pt = !0);
		}
		for (let e in A) A[e] = null;
	}
	function sr(e) {
		let t = Qt(In - 1, 0, Fn - 1), n = Qt(Ln + 1, 0, Fn - 1);
		for (; e[t] == null && t > 0;) t--;
		for (; e[n] == null && n < Fn - 1;) n++;
		return [t, n];
	}
	function cr() {
		if (Fn > 0) {
			let e = v.some((e) => e._focus) && tr != tn.alpha;
			e && (d.globalAlpha = tr = tn.alpha), v.forEach((e, n) => {
				if (n > 0 && e.show && (lr(n, !1), lr(n, !0), e._paths == null)) {
					let a = tr;
					tr != e.alpha && (d.globalAlpha = tr = e.alpha);
					let o = i == 2 ? [0, t[n][0].length - 1] : sr(t[n]);
					e._paths = e.paths(r, n, o[0], o[1]), tr != a && (d.globalAlpha = tr = a);
				}
			}), v.forEach((e, t) => {
				if (t > 0 && e.show) {
					let n = tr;
					tr != e.alpha && (d.globalAlpha = tr = e.alpha), e._paths != null && Y(t, !1);
					{
						let n = e._paths == null ? null : e._paths.gaps, i = e.points.show(r, t, In, Ln, n), a = e.points.filter(r, t, i, n);
						(i || a) && (e.points._paths = e.points.paths(r, t, In, Ln, a), Y(t, !0));
					}
					tr != n && (d.globalAlpha = tr = n), Da("drawSeries", t);
				}
			}), e && (d.globalAlpha = tr = 1);
		}
	}
	function lr(e, t) {
		let n = t ? v[e].points : v[e];
		n._stroke = n.stroke(r, e), n._fill = n.fill(r, e);
	}
	function Y(e, t) {
		let n = t ? v[e].points : v[e], { stroke: r, fill: i, clip: a, flags: o, _stroke: s = n._stroke, _fill: c = n._fill, _width: l = n.width } = n._paths;
		l = J(l * U, 3);
		let u = null, f = l % 2 / 2;
		t && c == null && (c = l > 0 ? "#fff" : s);
		let p = n.pxAlign == 1 && f > 0;
		if (p && d.translate(f, f), !t) {
			let e = ht - l / 2, t = gt - l / 2, n = bt + l, r = xt + l;
			u = new Path2D(), u.rect(e, t, n, r);
		}
		t ? br(s, l, n.dash, n.cap, c, r, i, o, a) : ur(e, s, l, n.dash, n.cap, c, r, i, o, u, a), p && d.translate(-f, -f);
	}
	function ur(e, n, i, a, o, s, c, l, u, d, f) {
		let p = !1;
		u != 0 && x.forEach((m, h) => {
			if (m.series[0] == e) {
				let e = v[m.series[1]], g = t[m.series[1]], _ = (e._paths || hn).band;
				vn(_) && (_ = m.dir == 1 ? _[0] : _[1]);
				let y, b = null;
				e.show && _ && Nt(g, In, Ln) ? (b = m.fill(r, h) || s, y = e._paths.clip) : _ = null, br(n, i, a, o, b, c, l, u, d, f, y, _), p = !0;
			}
		}), p || br(n, i, a, o, s, c, l, u, d, f);
	}
	function br(e, t, n, r, i, a, o, s, c, l, u, f) {
		nr(e, t, n, r, i), (c || l || f) && (d.save(), c && d.clip(c), l && d.clip(l)), f ? (s & 3) == 3 ? (d.clip(f), u && d.clip(u), Tr(i, o), wr(e, a, t)) : s & vi ? (Tr(i, o), d.clip(f), wr(e, a, t)) : s & _i && (d.save(), d.clip(f), u && d.clip(u), Tr(i, o), d.restore(), wr(e, a, t)) : (Tr(i, o), wr(e, a, t)), (c || l || f) && d.restore();
	}
	function wr(e, t, n) {
		n > 0 && (t instanceof Map ? t.forEach((e, t) => {
			d.strokeStyle = Un = t, d.stroke(e);
		}) : t != null && e && d.stroke(t));
	}
	function Tr(e, t) {
		t instanceof Map ? t.forEach((e, t) => {
			d.fillStyle = Wn = t, d.fill(e);
		}) : t != null && e && d.fill(t);
	}
	function Dr(e, t, n, i) {
		let a = y[e], o;
		if (i <= 0) o = [0, 0];
		else {
			let s = a._space = a.space(r, e, t, n, i);
			o = aa(t, n, a._incrs = a.incrs(r, e, t, n, i, s), i, s);
		}
		return a._found = o;
	}
	function Or(e, t, n, r, i, a, o, s, c, l) {
		let u = o % 2 / 2;
		h == 1 && d.translate(u, u), nr(s, o, c, l, s), d.beginPath();
		let f, p, m, g, _ = i + (r == 0 || r == 3 ? -a : a);
		n == 0 ? (p = i, g = _) : (f = i, m = _);
		for (let r = 0; r < e.length; r++) t[r] != null && (n == 0 ? f = m = e[r] : p = g = e[r], d.moveTo(f, p), d.lineTo(m, g));
		d.stroke(), h == 1 && d.translate(-u, -u);
	}
	function kr(e) {
		let t = !0;
		return y.forEach((n, i) => {
			if (!n.show) return;
			let a = b[n.scale];
			if (a.min == null) {
				n._show && (t = !1, n._show = !1, Mr(!1));
				return;
			}
			n._show || (t = !1, n._show = !0, Mr(!1));
			let o = n.side, s = o % 2, { min: c, max: l } = a, [u, d] = Dr(i, c, l, s == 0 ? V : H);
			if (d == 0) return;
			let f = a.distr == 2, p = n._splits = n.splits(r, i, c, l, u, d, f), m = a.distr == 2 ? p.map((e) => zn[e]) : p, h = a.distr == 2 ? zn[p[1]] - zn[p[0]] : u, g = n._values = n.values(r, n.filter(r, m, i, d, h), i, d, h);
			n._rotate = o == 2 ? n.rotate(r, g, i, d) : 0;
			let _ = n._size;
			n._size = Ht(n.size(r, g, i, e)), _ != null && n._size != _ && (t = !1);
		}), t;
	}
	function Ar(e) {
		let t = !0;
		return Mn.forEach((n, i) => {
			let a = n(r, i, kn, e);
			a != Pn[i] && (t = !1), Pn[i] = a;
		}), t;
	}
	function jr() {
		for (let e = 0; e < y.length; e++) {
			let t = y[e];
			if (!t.show || !t._show) continue;
			let n = t.side, i = n % 2, a, o, c = t.stroke(r, e), l = n == 0 || n == 3 ? -1 : 1, [u, f] = t._found;
			if (t.label != null) {
				let s = t.labelGap * l, p = Vt((t._lpos + s) * U);
				rr(t.labelFont[0], c, "center", n == 2 ? Re : ze), d.save(), i == 1 ? (a = o = 0, d.translate(p, Vt(gt + xt / 2)), d.rotate((n == 3 ? -Rt : Rt) / 2)) : (a = Vt(ht + bt / 2), o = p);
				let m = $t(t.label) ? t.label(r, e, u, f) : t.label;
				d.fillText(m, a, o), d.restore();
			}
			if (f == 0) continue;
			let p = b[t.scale], m = i == 0 ? bt : xt, h = i == 0 ? ht : gt, _ = t._splits, v = p.distr == 2 ? _.map((e) => zn[e]) : _, x = p.distr == 2 ? zn[_[1]] - zn[_[0]] : u, S = t.ticks, C = t.border, w = S.show ? S.size : 0, T = Vt(w * U), E = Vt((t.alignTo == 2 ? t._size - w - t.gap : t.gap) * U), D = t._rotate * -Rt / 180, O = g(t._pos * U), ee = O + (T + E) * l;
			o = i == 0 ? ee : 0, a = i == 1 ? ee : 0;
			let k = t.font[0];
			rr(k, c, t.align == 1 ? Be : t.align == 2 ? Ve : D > 0 ? Be : D < 0 ? Ve : i == 0 ? "center" : n == 3 ? Ve : Be, D || i == 1 ? "middle" : n == 2 ? Re : ze);
			let A = t.font[1] * t.lineGap, j = _.map((e) => g(s(e, p, m, h))), M = t._values;
			for (let e = 0; e < M.length; e++) {
				let t = M[e];
				if (t != null) {
					i == 0 ? a = j[e] : o = j[e], t = "" + t;
					let n = t.indexOf("\n") == -1 ? [t] : t.split(/\n/gm);
					for (let e = 0; e < n.length; e++) {
						let t = n[e];
						D ? (d.save(), d.translate(a, o + e * A), d.rotate(D), d.fillText(t, 0, 0), d.restore()) : d.fillText(t, a, o + e * A);
					}
				}
			}
			S.show && Or(j, S.filter(r, v, e, f, x), i, n, O, T, J(S.width * U, 3), S.stroke(r, e), S.dash, S.cap);
			let te = t.grid;
			te.show && Or(j, te.filter(r, v, e, f, x), i, i == 0 ? 2 : 1, i == 0 ? gt : ht, i == 0 ? xt : bt, J(te.width * U, 3), te.stroke(r, e), te.dash, te.cap), C.show && Or([O], [1], +(i == 0), i == 0 ? 1 : 2, i == 1 ? gt : ht, i == 1 ? xt : bt, J(C.width * U, 3), C.stroke(r, e), C.dash, C.cap);
		}
		Da("drawAxes");
	}
	function Mr(e) {
		v.forEach((t, n) => {
			n > 0 && (t._paths = null, e && (i == 1 ? (t.min = null, t.max = null) : t.facets.forEach((e) => {
				e.min = null, e.max = null;
			})));
		});
	}
	let Nr = !1, Pr = !1, Ir = [];
	function Lr() {
		Pr = !1;
		for (let e = 0; e < Ir.length; e++) Da(...Ir[e]);
		Ir.length = 0;
	}
	function Rr() {
		Nr ||= (Nn(Br), !0);
	}
	function zr(e, t = !1) {
		Nr = !0, Pr = t, e(r), Br(), t && Ir.length > 0 && queueMicrotask(Lr);
	}
	r.batch = zr;
	function Br() {
		if (St &&= (or(), !1), wt &&= (Lt(), !1), Ct) {
			if (W(p, Be, nt), W(p, Re, rt), W(p, Ie, V), W(p, Le, H), W(m, Be, nt), W(m, Re, rt), W(m, Ie, V), W(m, Le, H), W(f, Ie, Xe), W(f, Le, Ze), u.width = Vt(Xe * U), u.height = Vt(Ze * U), y.forEach(({ _el: e, _show: t, _size: n, _pos: r, side: i }) => {
				if (e != null) {
					if (t) {
						let t = i === 3 || i === 0 ? n : 0, a = i % 2 == 1;
						W(e, a ? "left" : "top", r - t), W(e, a ? "width" : "height", n), W(e, a ? "top" : "left", a ? rt : nt), W(e, a ? "height" : "width", a ? H : V), ot(e, we);
					} else at(e, we);
				}
			}), Un = Wn = Kn = Jn = Yn = Xn = Zn = er = qn = null, tr = 1, da(!0), nt != it || rt != lt || V != dt || H != pt) {
				Mr(!1);
				let e = V / dt, t = H / pt;
				if (ie && !At && F.left >= 0) {
					F.left *= e, F.top *= t, Qr && ut(Qr, Vt(F.left), 0, V, H), $r && ut($r, 0, Vt(F.top), V, H);
					for (let n = 0; n < un.length; n++) {
						let r = un[n];
						r != null && (dn[n] *= e, mn[n] *= t, ut(r, Ht(dn[n]), Ht(mn[n]), V, H));
					}
				}
				if ($.show && !jt && $.left >= 0 && $.width > 0) {
					$.left *= e, $.width *= e, $.top *= t, $.height *= t;
					for (let e in ma) W(wi, e, $[e]);
				}
				it = nt, lt = rt, dt = V, pt = H;
			}
			Da("setSize"), Ct = !1;
		}
		Xe > 0 && Ze > 0 && (d.clearRect(0, 0, u.width, u.height), Da("drawClear"), w.forEach((e) => e()), Da("draw")), $.show && jt && (Ti($), jt = !1), ie && At && (la(null, !0, !1), At = !1), P.show && P.live && Pt && (Ki(), Pt = !1), c || (c = !0, r.status = 1, Da("ready")), Bn = !1, Nr = !1;
	}
	r.redraw = (e, t) => {
		wt = t || !1, e === !1 ? Rr() : Di(S, D.min, D.max);
	};
	function Vr(e, n) {
		let i = b[e];
		if (i.from == null) {
			if (Fn == 0) {
				let t = i.range(r, n.min, n.max, e);
				n.min = t[0], n.max = t[1];
			}
			if (n.min > n.max) {
				let e = n.min;
				n.min = n.max, n.max = e;
			}
			if (Fn > 1 && n.min != null && n.max != null && n.max - n.min < 1e-16) return;
			e == S && i.distr == 2 && Fn > 0 && (n.min = yt(n.min, t[0]), n.max = yt(n.max, t[0]), n.min == n.max && n.max++), A[e] = n, St = !0, Rr();
		}
	}
	r.setScale = Vr;
	let Hr, Zr, Qr, $r, ei, ti, si, ci, li, hi, X, Z, bi = !1, Q = F.drag, xi = Q.x, Si = Q.y;
	ie && (F.x && (Hr = ct(Ee, m)), F.y && (Zr = ct(De, m)), D.ori == 0 ? (Qr = Hr, $r = Zr) : (Qr = Zr, $r = Hr), X = F.left, Z = F.top);
	let $ = r.select = Dn({
		show: !0,
		over: !0,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, e.select), wi = $.show ? ct(Te, $.over ? m : p) : null;
	function Ti(e, t) {
		if ($.show) {
			for (let t in e) $[t] = e[t], t in ma && W(wi, t, e[t]);
			t !== !1 && Da("setSelect");
		}
	}
	r.setSelect = Ti;
	function Ei(e) {
		if (v[e].show) I && ot(z[e], we);
		else if (I && at(z[e], we), ie) {
			let t = cn ? un[0] : un[e];
			t != null && ut(t, -10, -10, V, H);
		}
	}
	function Di(e, t, n) {
		Vr(e, {
			min: t,
			max: n
		});
	}
	function Oi(e, t, n, a) {
		t.focus != null && Li(e), t.show != null && v.forEach((n, r) => {
			r > 0 && (e == r || e == null) && (n.show = t.show, Ei(r), i == 2 ? (Di(n.facets[0].scale, null, null), Di(n.facets[1].scale, null, null)) : Di(n.scale, null, null), Rr());
		}), n !== !1 && Da("setSeries", e, t), a && Ma("setSeries", r, e, t);
	}
	r.setSeries = Oi;
	function ki(e, t) {
		Dn(x[e], t);
	}
	function Ai(e, t) {
		e.fill = q(e.fill || null), e.dir = G(e.dir, -1), t ??= x.length, x.splice(t, 0, e);
	}
	function ji(e) {
		e == null ? x.length = 0 : x.splice(e, 1);
	}
	r.addBand = Ai, r.setBand = ki, r.delBand = ji;
	function Mi(e, t) {
		v[e].alpha = t, ie && un[e] != null && (un[e].style.opacity = t), I && z[e] && (z[e].style.opacity = t);
	}
	let Ni, Pi, Fi, Ii = { focus: !0 };
	function Li(e) {
		if (e != Fi) {
			let t = e == null, n = tn.alpha != 1;
			v.forEach((r, a) => {
				if (i == 1 || a > 0) {
					let i = t || a == 0 || a == e;
					r._focus = t ? null : i, n && Mi(a, i ? 1 : tn.alpha);
				}
			}), Fi = e, n && Rr();
		}
	}
	I && sn && he(Je, R, (e) => {
		F._lock || (Zt(e), Fi != null && Oi(null, Ii, !0, ka.setSeries));
	});
	function Ri(e, t, n) {
		let r = b[t];
		n && (e = e / U - (r.ori == 1 ? rt : nt));
		let i = V;
		r.ori == 1 && (i = H, e = i - e), r.dir == -1 && (e = i - e);
		let a = r._min, o = r._max, s = e / i, c = a + (o - a) * s, l = r.distr;
		return l == 3 ? Gt(10, c) : l == 4 ? Yt(c, r.asinh) : l == 100 ? r.bwd(c) : c;
	}
	function zi(e, n) {
		return yt(Ri(e, S, n), t[0], In, Ln);
	}
	r.valToIdx = (e) => yt(e, t[0]), r.posToIdx = zi, r.posToVal = Ri, r.valToPos = (e, t, n) => b[t].ori == 0 ? a(e, b[t], n ? bt : V, n ? ht : 0) : o(e, b[t], n ? xt : H, n ? gt : 0), r.setCursor = (e, t, n) => {
		X = e.left, Z = e.top, la(null, t, n);
	};
	function Bi(e, t) {
		W(wi, Be, $.left = e), W(wi, Ie, $.width = t);
	}
	function Vi(e, t) {
		W(wi, Re, $.top = e), W(wi, Le, $.height = t);
	}
	let Hi = D.ori == 0 ? Bi : Vi, Ui = D.ori == 1 ? Bi : Vi;
	function Wi() {
		if (I && P.live) for (let e = +(i == 2); e < v.length; e++) {
			if (e == 0 && le) continue;
			let t = P.values[e], n = 0;
			for (let r in t) se[e][n++].firstChild.nodeValue = t[r];
		}
	}
	function Ki(e, t) {
		if (e != null && (e.idxs ? e.idxs.forEach((e, t) => {
			re[t] = e;
		}) : bn(e.idx) || re.fill(e.idx), P.idx = re[0]), I && P.live) {
			for (let e = 0; e < v.length; e++) (e > 0 || i == 1 && !le) && ca(e, re[e]);
			Wi();
		}
		Pt = !1, t !== !1 && Da("setLegend");
	}
	r.setLegend = Ki;
	function ca(e, n) {
		let i = v[e], a = e == 0 && O == 2 ? zn : t[e], o;
		le ? o = i.values(r, e, n) ?? B : (o = i.value(r, n == null ? null : a[n], e, n), o = o == null ? B : { _: o }), P.values[e] = o;
	}
	function la(e, n, a) {
		li = X, hi = Z, [X, Z] = F.move(r, X, Z), F.left = X, F.top = Z, ie && (Qr && ut(Qr, Vt(X), 0, V, H), $r && ut($r, 0, Vt(Z), V, H));
		let o, s = In > Ln;
		Ni = K, Pi = null;
		let c = D.ori == 0 ? V : H, l = D.ori == 1 ? V : H;
		if (X < 0 || Fn == 0 || s) {
			o = F.idx = null;
			for (let e = 0; e < v.length; e++) {
				let t = un[e];
				t != null && ut(t, -10, -10, V, H);
			}
			sn && Oi(null, Ii, !0, e == null && ka.setSeries), P.live && (re.fill(o), Pt = !0);
		} else {
			let e, n, a;
			i == 1 && (e = D.ori == 0 ? X : Z, n = Ri(e, S), o = F.idx = yt(n, t[0], In, Ln), a = ee(t[0][o], D, c, 0));
			let s = -10, u = -10, d = 0, f = 0, p = !0, m = "", h = "";
			for (let e = +(i == 2); e < v.length; e++) {
				let g = v[e], _ = re[e], y = _ == null ? null : i == 1 ? t[e][_] : t[e][1][_], x = F.dataIdx(r, e, o, n), S = x == null ? null : i == 1 ? t[e][x] : t[e][1][x];
				if (Pt = Pt || S != y || x != _, re[e] = x, e > 0 && g.show) {
					let n = x == null ? -10 : x == o ? a : ee(i == 1 ? t[0][x] : t[e][0][x], D, c, 0), _ = S == null ? -10 : k(S, i == 1 ? b[g.scale] : b[g.facets[1].scale], l, 0);
					if (sn && S != null) {
						let t = D.ori == 1 ? X : Z, n = zt(tn.dist(r, e, x, _, t));
						if (n < Ni) {
							let r = tn.bias;
							if (r != 0) {
								let i = Ri(t, g.scale), a = S >= 0 ? 1 : -1, o = i >= 0 ? 1 : -1;
								o == a && (o == 1 ? r == 1 ? S >= i : S <= i : r == 1 ? S <= i : S >= i) && (Ni = n, Pi = e);
							} else Ni = n, Pi = e;
						}
					}
					if (Pt || cn) {
						let t, i;
						D.ori == 0 ? (t = n, i = _) : (t = _, i = n);
						let a, o, c, l, g, v, y = !0, b = en.bbox;
						if (b != null) {
							y = !1;
							let t = b(r, e);
							c = t.left, l = t.top, a = t.width, o = t.height;
						} else c = t, l = i, a = o = en.size(r, e);
						if (v = en.fill(r, e), g = en.stroke(r, e), cn) e == Pi && Ni <= tn.prox && (s = c, u = l, d = a, f = o, p = y, m = v, h = g);
						else {
							let t = un[e];
							t != null && (dn[e] = c, mn[e] = l, mt(t, a, o, y), ft(t, v, g), ut(t, Ht(c), Ht(l), V, H));
						}
					}
				}
			}
			if (cn) {
				let e = tn.prox;
				if (Pt || (Fi == null ? Ni <= e : Ni > e || Pi != Fi)) {
					let e = un[0];
					e != null && (dn[0] = s, mn[0] = u, mt(e, d, f, p), ft(e, m, h), ut(e, Ht(s), Ht(u), V, H));
				}
			}
		}
		if ($.show && bi) {
			if (e != null) {
				let [t, n] = ka.scales, [r, i] = ka.match, [a, o] = e.cursor.sync.scales, s = e.cursor.drag;
				if (xi = s._x, Si = s._y, xi || Si) {
					let { left: s, top: u, width: d, height: f } = e.select, p = e.scales[a].ori, m = e.posToVal, h, g, _, v, y, x = t != null && r(t, a), S = n != null && i(n, o);
					x && xi ? (p == 0 ? (h = s, g = d) : (h = u, g = f), _ = b[t], v = ee(m(h, a), _, c, 0), y = ee(m(h + g, a), _, c, 0), Hi(Ut(v, y), zt(y - v))) : Hi(0, c), S && Si ? (p == 1 ? (h = s, g = d) : (h = u, g = f), _ = b[n], v = k(m(h, o), _, l, 0), y = k(m(h + g, o), _, l, 0), Ui(Ut(v, y), zt(y - v))) : Ui(0, l);
				} else ha();
			} else {
				let e = zt(li - ei), t = zt(hi - ti);
				if (D.ori == 1) {
					let n = e;
					e = t, t = n;
				}
				xi = Q.x && e >= Q.dist, Si = Q.y && t >= Q.dist;
				let n = Q.uni;
				n == null ? Q.x && Q.y && (xi || Si) && (xi = Si = !0) : xi && Si && (xi = e >= n, Si = t >= n, !xi && !Si && (t > e ? Si = !0 : xi = !0));
				let r, i;
				xi && (D.ori == 0 ? (r = si, i = X) : (r = ci, i = Z), Hi(Ut(r, i), zt(i - r)), Si || Ui(0, l)), Si && (D.ori == 1 ? (r = si, i = X) : (r = ci, i = Z), Ui(Ut(r, i), zt(i - r)), xi || Hi(0, c)), !xi && !Si && (Hi(0, 0), Ui(0, 0));
			}
		}
		if (Q._x = xi, Q._y = Si, e == null) {
			if (a) {
				if (Aa != null) {
					let [e, t] = ka.scales;
					ka.values[0] = e == null ? null : Ri(D.ori == 0 ? X : Z, e), ka.values[1] = t == null ? null : Ri(D.ori == 1 ? X : Z, t);
				}
				Ma(We, r, X, Z, V, H, o);
			}
			if (sn) {
				let e = a && ka.setSeries, t = tn.prox;
				Fi == null ? Ni <= t && Oi(Pi, Ii, !0, e) : Ni > t ? Oi(null, Ii, !0, e) : Pi != Fi && Oi(Pi, Ii, !0, e);
			}
		}
		Pt && (P.idx = o, Ki()), n !== !1 && Da("setCursor");
	}
	let ua = null;
	Object.defineProperty(r, "rect", { get() {
		return ua ?? da(!1), ua;
	} });
	function da(e = !1) {
		e ? ua = null : (ua = m.getBoundingClientRect(), Da("syncRect", ua));
	}
	function fa(e, t, n, r, i, a, o) {
		F._lock || bi && e != null && e.movementX == 0 && e.movementY == 0 || (pa(e, t, n, r, i, a, o, !1, e != null), e == null ? la(t, !0, !1) : la(null, !0, !0));
	}
	function pa(e, t, n, i, a, o, c, l, u) {
		if (ua ?? da(!1), Zt(e), e != null) n = e.clientX - ua.left, i = e.clientY - ua.top;
		else {
			if (n < 0 || i < 0) {
				X = -10, Z = -10;
				return;
			}
			let [e, r] = ka.scales, c = t.cursor.sync, [l, u] = c.values, [d, f] = c.scales, [p, m] = ka.match, h = t.axes[0].side % 2 == 1, g = D.ori == 0 ? V : H, _ = D.ori == 1 ? V : H, v = h ? o : a, y = h ? a : o, x = h ? i : n, S = h ? n : i;
			if (n = d == null ? x / v * g : p(e, d) ? s(l, b[e], g, 0) : -10, i = f == null ? S / y * _ : m(r, f) ? s(u, b[r], _, 0) : -10, D.ori == 1) {
				let e = n;
				n = i, i = e;
			}
		}
		u && (t == null || t.cursor.event.type == We) && ((n <= 1 || n >= V - 1) && (n = ln(n, V)), (i <= 1 || i >= H - 1) && (i = ln(i, H))), l ? (ei = n, ti = i, [si, ci] = F.move(r, n, i)) : (X = n, Z = i);
	}
	let ma = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function ha() {
		Ti(ma, !1);
	}
	let ga, _a, va, ya;
	function ba(e, t, n, i, a, o, s) {
		bi = !0, xi = Si = Q._x = Q._y = !1, pa(e, t, n, i, a, o, s, !0, !1), e != null && (he(Ke, et, xa, !1), Ma(Ge, r, si, ci, V, H, null));
		let { left: c, top: l, width: u, height: d } = $;
		ga = c, _a = l, va = u, ya = d;
	}
	function xa(e, t, n, i, a, o, s) {
		bi = Q._x = Q._y = !1, pa(e, t, n, i, a, o, s, !1, !0);
		let { left: c, top: l, width: u, height: d } = $, f = u > 0 || d > 0, p = ga != c || _a != l || va != u || ya != d;
		if (f && p && Ti($), Q.setScale && f && p) {
			let e = c, t = u, n = l, r = d;
			if (D.ori == 1 && (e = l, t = d, n = c, r = u), xi && Di(S, Ri(e, S), Ri(e + t, S)), Si) for (let e in b) {
				let t = b[e];
				e != S && t.from == null && t.min != K && Di(e, Ri(n + r, e), Ri(n, e));
			}
			ha();
		} else F.lock && (F._lock = !F._lock, la(t, !0, e != null));
		e != null && (He(Ke, et), Ma(Ke, r, X, Z, V, H, null));
	}
	function Sa(e, t, n, r, i, a, o) {
		if (F._lock) return;
		Zt(e);
		let s = bi;
		if (bi) {
			let e = !0, t = !0, n, r;
			D.ori == 0 ? (n = xi, r = Si) : (n = Si, r = xi), n && r && (e = X <= 10 || X >= V - 10, t = Z <= 10 || Z >= H - 10), n && e && (X = X < si ? 0 : V), r && t && (Z = Z < ci ? 0 : H), la(null, !0, !0), bi = !1;
		}
		X = -10, Z = -10, re.fill(null), la(null, !0, !0), s && (bi = s);
	}
	function Ca(e, t, n, i, a, o, s) {
		F._lock || (Zt(e), Hn(), ha(), e != null && Ma(Ye, r, X, Z, V, H, null));
	}
	function wa() {
		y.forEach(sa), Ft(r.width, r.height, !0);
	}
	_t(Qe, tt, wa);
	let Ta = {};
	Ta.mousedown = ba, Ta.mousemove = fa, Ta.mouseup = xa, Ta.dblclick = Ca, Ta.setSeries = (e, t, n, i) => {
		let a = ka.match[2];
		n = a(r, t, n), n != -1 && Oi(n, i, !0, !1);
	}, ie && (he(Ge, m, ba), he(We, m, fa), he(qe, m, (e) => {
		Zt(e), da(!1);
	}), he(Je, m, Sa), he(Ye, m, Ca), Gi.add(r), r.syncRect = da);
	let Ea = r.hooks = e.hooks || {};
	function Da(e, t, n) {
		Pr ? Ir.push([
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
	let Oa = (e, t, n) => n, ka = Dn({
		key: null,
		setSeries: !1,
		filters: {
			pub: an,
			sub: an
		},
		scales: [S, v[1] ? v[1].scale : null],
		match: [
			on,
			on,
			Oa
		],
		values: [null, null]
	}, F.sync);
	ka.match.length == 2 && ka.match.push(Oa), F.sync = ka;
	let Aa = ka.key, ja = gi(Aa);
	function Ma(e, t, n, r, i, a, o) {
		ka.filters.pub(e, t, n, r, i, a, o) && ja.pub(e, t, n, r, i, a, o);
	}
	ja.sub(r);
	function Na(e, t, n, r, i, a, o) {
		ka.filters.sub(e, t, n, r, i, a, o) && Ta[e](null, t, n, r, i, a, o);
	}
	r.pub = Na;
	function Pa() {
		ja.unsub(r), Gi.delete(r), me.clear(), vt(Qe, tt, wa), l.remove(), R?.remove(), Da("destroy");
	}
	r.destroy = Pa;
	function Fa() {
		Da("init", e, t), Vn(t || e.data, !1), A[S] ? Vr(S, A[S]) : Hn(), jt = $.show && ($.width > 0 || $.height > 0), At = Pt = !0, Ft(e.width, e.height);
	}
	return v.forEach(wn), y.forEach(An), n ? n instanceof HTMLElement ? (n.appendChild(l), Fa()) : n(r, Fa) : Fa(), r;
}
ca.assign = Dn, ca.fmtNum = It, ca.rangeNum = Mt, ca.rangeLog = Et, ca.rangeAsinh = Dt, ca.orient = X, ca.pxRatio = U, ca.join = Mn, ca.fmtDate = Gn, ca.tzDate = qn, ca.sync = gi;
{
	ca.addGap = xi, ca.clipGaps = Q;
	let e = ca.paths = { points: Pi };
	e.linear = Ri, e.stepped = zi, e.bars = Vi, e.spline = Ui;
}
// src/view/numbers.ts
var la = /* @__PURE__ */ new Set([
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"participation",
	"participation_claimants",
	"participation_others",
	"waiting"
]), ua = (e) => la.has(e), da = .095;
function fa(e, t) {
	return ua(e) ? Math.abs(t) < da ? `${B(100 * t, 1)} %` : ue(t) : B(t);
}
function pa(e, t) {
	let n = fa(e, Math.abs(t));
	if (n === fa(e, 0)) return z("happened.same");
	let r = n.replace(/^1\.0 %$/, "1 pt").replace(" %", " pts");
	return z(t > 0 ? "happened.higher" : "happened.lower", { size: r });
}
// src/view/chart.ts
var ma = 128, ha = "11px system-ui, sans-serif", ga = {
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
}, _a = class {
	store;
	measure;
	element;
	box = O("div", {
		class: "cv-plot",
		role: "img"
	});
	value = O("span", { class: "cv-plotvalue" });
	plot = null;
	areas = [];
	reach = [0, 1];
	constructor(e, t) {
		this.store = e, this.measure = t;
		let n = O("figcaption", {}, ce("outcomes", t), this.value);
		this.element = O("figure", { class: "cv-chart" }, n, this.box);
	}
	get width() {
		return this.box.clientWidth;
	}
	build(e, t) {
		this.plot?.destroy();
		let n = ga[t ? "dark" : "light"], r = [...this.store.arms.keys()], i = (e) => ({
			label: e,
			stroke: n[e],
			width: 2,
			dash: e === "B" ? [6, 4] : [],
			points: { show: !1 }
		}), a = [[0], ...r.map(() => [null])], o = {
			...this.options(e, n),
			series: [{}, ...r.map(i)]
		};
		this.plot = new ca(o, a, this.box), this.plot.over.addEventListener("click", () => this.clicked());
	}
	options(e, t) {
		let n = {
			stroke: t.text,
			grid: {
				stroke: t.grid,
				width: 1
			},
			ticks: { show: !1 },
			font: ha
		}, r = (e, t) => {
			let n = +!!t.some((e) => !Number.isInteger(Math.round(1e6 * e) / 1e4));
			return t.map((e) => `${B(100 * e, n)}%`);
		};
		return {
			width: e,
			height: ma,
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
				y: { range: () => ba(...this.reach) }
			},
			axes: [{
				...n,
				size: 30,
				space: 46
			}, {
				...n,
				size: 44,
				space: 26,
				...ua(this.measure) ? { values: r } : {}
			}],
			hooks: {
				drawAxes: [(e) => this.areas.forEach((n) => va(e, n, t[n.shade]))],
				draw: [(e) => ya(e, this.store.week, t.now)]
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
			let u = fa(n, l[Math.min(t.week, e)]);
			a.push(`${s} ${u}`), o.push(z("happened.alt_value", {
				arm: s,
				value: u,
				week: t.week,
				start: fa(n, l[0])
			}));
		}
		this.areas = this.shaded(i);
		let s = [...i, ...this.areas.flatMap(({ upper: e, lower: t }) => [e, t])].flat().filter((e) => e !== null);
		this.reach = [Math.min(...s), Math.max(...s)], this.plot.setData([r, ...i]), this.value.textContent = a.join(" · ");
		let c = {
			name: ce("outcomes", n),
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
function va(e, { upper: t, lower: n }, r) {
	let { ctx: i } = e, a = (e) => e != null, o = t.findLastIndex((e, t) => a(e) && a(n[t])), s = (t) => e.valToPos(t, "x", !0);
	i.save(), i.beginPath();
	for (let n = 0; n <= o; n += 1) i.lineTo(s(n), e.valToPos(t[n], "y", !0));
	for (let t = o; t >= 0; --t) i.lineTo(s(t), e.valToPos(n[t], "y", !0));
	i.closePath(), i.fillStyle = r, i.fill(), i.restore();
}
function ya(e, t, n) {
	let r = e.valToPos(t, "x", !0);
	e.ctx.save(), e.ctx.fillStyle = n, e.ctx.globalAlpha = .55, e.ctx.fillRect(r - .5, e.bbox.top, Math.max(1, devicePixelRatio), e.bbox.height), e.ctx.restore();
}
function ba(e, t) {
	if (!Number.isFinite(e) || !Number.isFinite(t)) return [0, 1];
	let n = (e + t) / 2, r = Math.max((t - e) * .56, .05, Math.abs(n) * .02);
	return [n - r, n + r];
}
// src/view/charts.ts
var xa = [
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], Sa = class {
	store;
	around;
	element;
	titleId = N("title");
	grid = O("div", { class: "cv-charts" });
	charts;
	dirty = !0;
	built = "";
	constructor(e, t) {
		this.store = e, this.around = t;
		let n = O("h2", { id: this.titleId }, z("happened.charts")), r = O("p", { class: "cv-muted cv-small" }, z("happened.click"));
		this.element = O("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, n, r, this.grid), this.charts = xa.map((t) => new _a(e, t)), M(this.grid, ...this.charts.map((e) => e.element));
		let i = () => {
			this.dirty = !0;
		}, a = () => {
			this.built = "", i();
		};
		e.on([
			"arms",
			"frames",
			"week",
			"runs"
		], i), t.onTheme(a), new ResizeObserver(a).observe(this.grid);
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
}, Ca = [
	"power",
	"trust",
	"compensation",
	"community",
	"organisation",
	"production"
], wa = 12;
function Ta(e, t) {
	if (t === void 0) return "–";
	if (e.kind === "switch") return z(t ? "levers.on" : "levers.off");
	if (e.kind === "choice") return le(e.path, String(t));
	let n = e.unit && e.unit.length < wa ? ` ${e.unit}` : "";
	return `${de(Number(t))}${n}`;
}
function Ea(e) {
	let { meaning: t, source: n } = e;
	if (e.low === void 0 || e.high === void 0) return z("levers.tip_choice", {
		meaning: t,
		source: n
	});
	let r = e.unit ? ` ${e.unit}` : "";
	return z("levers.tip", {
		meaning: t,
		source: n,
		low: de(e.low),
		high: de(e.high),
		unit: r
	});
}
function Da(e, t) {
	let n = new Map(e.welcome.levers.map((e) => [e.path, e]));
	return Object.entries(t.set).map(([e, t]) => {
		let r = n.get(e), i = r ? Ta(r, t) : typeof t == "number" ? de(t) : String(t);
		return z("timeline.sets", {
			name: ce("lever", e),
			value: i
		});
	}).join(", ");
}
// src/view/timeline.ts
var Oa = 26, ka = 600, Aa = class {
	store;
	line = O("div", {
		class: "cv-line",
		hidden: !0
	});
	menu = O("div", {
		class: "cv-popover",
		hidden: !0
	});
	note = O("p", { class: "cv-muted cv-small" }, z("timeline.none"));
	constructor(e) {
		this.store = e, e.on(["arms", "welcome"], () => this.show());
	}
	show() {
		let { store: e, line: t } = this, n = document.activeElement?.dataset?.marker, r = [];
		for (let t of e.arms.values()) for (let n of t.plan) n.week < e.weeks && r.push({
			arm: t,
			entry: n,
			element: this.marker(t, n)
		});
		M(t, ...r.map((e) => e.element)), t.hidden = r.length === 0, this.note.hidden = r.length > 0, this.part(r), n && t.querySelector(`[data-marker="${n}"]`)?.focus();
	}
	get last() {
		return Math.max(this.store.weeks - 1, 1);
	}
	part(e) {
		let t = this.line.clientWidth || ka, n = -Infinity;
		for (let { entry: r, element: i } of [...e].sort((e, t) => e.entry.week - t.entry.week)) {
			let e = Math.max(r.week / this.last * t, n);
			i.style.left = `${100 * e / t}%`, n = e + Oa;
		}
	}
	marker(e, t) {
		let n = Da(this.store, t), r = z("timeline.marker", {
			arm: e.name,
			week: t.week,
			what: n
		}), i = O("button", {
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
		}, o = (e, t) => O("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				a(), t();
			}
		}, e), s = () => {
			a(), i.focus();
		}, c = O("strong", {}, `${n.name}, ${z("timeline.week", { week: r.week })}`), l = [
			o(z("timeline.earlier"), () => this.move(e, r.week - 1)),
			o(z("timeline.later"), () => this.move(e, r.week + 1)),
			o(z("timeline.remove"), () => this.remove(e)),
			O("button", {
				type: "button",
				class: "cv-icon",
				"aria-label": z("keys.close"),
				onclick: s
			}, j("close"))
		];
		M(t, O("p", {}, c, O("br"), Da(this.store, r)), O("div", { class: "cv-row" }, ...l)), t.hidden = !1, t.querySelector("button")?.focus();
	}
}, ja = class {
	store;
	element;
	play;
	scrub;
	speed;
	week = O("output", { class: "cv-week" });
	constructor(e) {
		this.store = e;
		let { player: t } = e;
		this.play = O("button", {
			type: "button",
			class: "cv-play",
			onclick: () => t.toggle()
		}), this.scrub = this.scrubber(), this.speed = this.speeds();
		let n = new Aa(e), r = O("div", { class: "cv-controls" }, Ma("start", "start", () => t.stopAt(0)), Ma("back", "back", () => t.stopAt(e.week - 1)), this.play, Ma("step", "next", () => t.stopAt(e.week + 1)), this.week, O("span", { class: "cv-grow" }), this.speed), i = O("div", { class: "cv-track" }, this.scrub, n.line, n.menu), a = {
			class: "cv-card cv-clock",
			"aria-label": z("clock.label")
		};
		this.element = O("section", a, r, i, n.note), e.on([
			"play",
			"week",
			"arms"
		], () => this.show()), this.show();
	}
	scrubber() {
		let e = O("input", {
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
		let e = x.map((e) => O("option", { value: String(e) }, z("clock.rate", { rate: e }))), t = O("select", {
			"aria-label": z("clock.speed"),
			onchange: () => this.store.player.setSpeed(Number(t.value))
		}, ...e);
		return t;
	}
	show() {
		let { store: e } = this, t = z(e.playing ? "clock.pause" : "clock.play");
		this.play.getAttribute("aria-label") !== t && (this.play.setAttribute("aria-label", t), this.play.title = t, M(this.play, j(e.playing ? "pause" : "play")));
		let n = e.weeks - 1;
		this.speed.value = String(e.speed), this.scrub.max = String(n), this.scrub.value = String(e.week), this.scrub.style.setProperty("--at", `${100 * e.week / Math.max(n, 1)}%`), this.scrub.setAttribute("aria-valuetext", z("clock.week", { week: e.week }));
		let r = O("span", { class: "cv-muted" }, ` ${z("clock.of", { weeks: n })}`);
		M(this.week, z("clock.week", { week: e.week }), r);
	}
};
function Ma(e, t, n) {
	let r = z(`clock.${e}`);
	return O("button", {
		type: "button",
		class: "cv-icon",
		title: r,
		"aria-label": r,
		onclick: n
	}, j(t));
}
// src/view/flows.ts
var Na = 6, Pa = 400, Fa = class {
	store;
	element;
	titleId = N("title");
	body = O("div", { class: "cv-flows" });
	note = O("p", { class: "cv-muted cv-small" });
	select = O("select", { id: N("resource") });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = () => {
			this.queued = !0;
		};
		this.select.addEventListener("change", t);
		let n = O("h2", { id: this.titleId }, z("flows.title")), r = O("label", { class: "cv-inline cv-field" }, O("span", {}, z("flows.resource")), this.select), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = O("section", i, n, r, this.note, this.body), e.on("welcome", () => {
			let t = Object.keys(e.welcome.resources);
			M(this.select, ...t.map((e) => O("option", { value: e }, z(`resources.${e}`))));
		}), e.on([
			"week",
			"frames",
			"arms"
		], t);
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < Pa || t.known < 0 || !t.welcome) return;
		this.queued = !1, this.last = e;
		let n = Object.keys(t.welcome.resources), r = Math.max(n.indexOf(this.select.value), 0), i = Math.min(t.week, t.known);
		this.note.textContent = z("flows.note", { unit: t.welcome.resources[n[r]] });
		let a = [...t.arms.values()].map((e) => this.totals(e, i, r, n.length)), o = [...a[0].keys()].filter((e) => a.some((t) => t[e] > 0)).sort((e, t) => a[0][t] - a[0][e]).slice(0, Na), s = Math.max(...a.flatMap((e) => o.map((t) => e[t])), 1e-9), c = O("p", { class: "cv-small" }, z("flows.none"));
		M(this.body, ...o.length ? o.map((e) => this.flow(e, a, s)) : [c]);
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
		return O("div", { class: "cv-flow" }, O("span", {}, z("flows.to", {
			giver: a,
			receiver: o
		})), O("div", {}, ...s));
	}
	bar(e, t, n) {
		let r = O("i", { class: `cv-flowbar cv-arm-${e}` });
		r.style.width = `${100 * t / n}%`;
		let i = `${this.store.b ? `${e} ` : ""}${B(t, 1)}`;
		return O("div", { class: "cv-slackbar" }, O("span", { class: "cv-bars" }, r), O("span", { class: "cv-num" }, i));
	}
}, Ia = [
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
], La = new Map(Ia.map((e) => [e.code, e])), Ra = (e) => [
	1,
	3,
	5
].map((t) => Number.parseInt(e.slice(t, t + 2), 16));
function za(e, t = 64) {
	let n = e.map(Ra);
	return Array.from({ length: t }, (e, r) => {
		let i = r / (t - 1) * (n.length - 1), a = Math.min(Math.floor(i), n.length - 2), o = n[a], s = n[a + 1];
		return `rgb(${o.map((e, t) => Math.round(e + (s[t] - e) * (i - a))).join(",")})`;
	});
}
var Ba = {
	trust: za([
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
	value: za([
		"#b34a00",
		"#d55e00",
		"#e8a06a",
		"#c4c8cc",
		"#6bb5a3",
		"#00876c",
		"#00604d"
	]),
	power: za([
		"#e9ddf0",
		"#c9a9dc",
		"#a678c4",
		"#7b3fa0",
		"#4b1c6b"
	]),
	burden: za([
		"#fbe6c8",
		"#f3b35f",
		"#dc7d22",
		"#a84d0c",
		"#6b2c06"
	]),
	activation: za([
		"#d8ecf3",
		"#8cc5d8",
		"#3f97b5",
		"#1a6a8b",
		"#0c3f57"
	])
}, Va = {
	professionals: "#9c7512",
	groups: "#8a4f7d",
	organisations: "#5c6670"
}, Ha = {
	professionals: "#d9ad3c",
	groups: "#c98abb",
	organisations: "#a5b0bb"
}, [Ua, Wa] = [100, 40], Ga = "share_co_created", Ka = [
	Ga,
	"share_provider_depleted",
	"share_user_exploited",
	"share_co_destroyed"
], qa = {
	destroyed: "M-1 5L5 -1M1 7L7 1",
	exploited: "M0 0L6 6M6 0L0 6",
	depleted: "M2 3h2"
};
function Ja(e, t, n) {
	let r = k("svg", {
		viewBox: `0 0 ${Ua} ${Wa}`,
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": n
	}), i = e[Ga].map(() => 0);
	for (let t of Ka) {
		let n = i.map((n, r) => n + e[t][r]);
		r.append(...Xa(i, n, Ia.find((e) => e.share === t).key)), i = n;
	}
	if (t) {
		let e = Ya(t[Ga]);
		for (let t of ["cv-usual-edge", "cv-usual"]) r.append(k("polyline", {
			points: e.join(" "),
			class: t,
			"vector-effect": "non-scaling-stroke"
		}));
	}
	return r;
}
function Ya(e) {
	return e.map((t, n) => `${Ua * n / Math.max(e.length - 1, 1)},${Wa - Wa * t}`);
}
function Xa(e, t, n) {
	let r = [...Ya(t), ...Ya(e).reverse()].join(" "), i = k("polygon", {
		points: r,
		class: `cv-fill-${n}`
	});
	if (!qa[n]) return [i];
	let a = N("hatch"), o = {
		width: 6,
		height: 6,
		patternUnits: "userSpaceOnUse",
		patternTransform: "scale(.42 .48)"
	}, s = k("path", {
		d: qa[n],
		class: "cv-hatch",
		fill: "none"
	});
	return [
		i,
		k("defs", {}, k("pattern", {
			id: a,
			...o
		}, s)),
		k("polygon", {
			points: r,
			fill: `url(#${a})`
		})
	];
}
// src/view/gallery.ts
var Za = "baseline", Qa = class {
	store;
	element;
	titleId = N("title");
	body = O("div", {});
	found = O("p", {
		class: "cv-muted cv-small",
		role: "status"
	});
	tiles = [];
	constructor(e) {
		this.store = e;
		let t = z("gallery.find"), n = O("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.find(n.value)
		});
		this.element = O("section", {
			class: "cv-gallery",
			"aria-labelledby": this.titleId,
			hidden: !0
		}, O("div", { class: "cv-galleryhead" }, O("h2", { id: this.titleId }, z("gallery.title")), n), O("p", {}, z("gallery.intro")), this.found, this.body), e.on("welcome", () => this.list()), e.on("card", () => this.draw()), e.on("mode", () => {
			e.mode === "gallery" && e.background.gallery();
		});
	}
	list() {
		this.tiles = this.store.welcome.scenarios.map((e) => this.tile(e));
		let e = [Za, ...Ca].flatMap((e) => {
			let t = this.tiles.filter((t) => t.card.theme === e), n = z(`themes.${e}`), r = O("ul", { class: "cv-cards" }, ...t.map((e) => e.element));
			return t.length ? [O("section", {
				class: "cv-gallerytheme",
				"aria-label": n
			}, O("h3", {}, n), r)] : [];
		});
		M(this.body, ...e), this.store.mode === "gallery" && this.store.background.gallery();
	}
	tile(e) {
		let t = O("div", { class: "cv-small-picture" }), n = O("p", { class: "cv-small cv-muted cv-apart" }), r = (t, n) => {
			let r = z(`gallery.${t}`);
			return O("button", {
				type: "button",
				class: "cv-button",
				onclick: n,
				"aria-label": `${r}: ${e.title}`
			}, r);
		}, i = [r("open", () => this.open(e, !1)), r("beside", () => this.open(e, !0))], a = e.theories.length ? O("p", { class: "cv-small cv-muted" }, $a(e)) : null, o = O("p", { class: "cv-small" }, e.question), s = this.store.live ? O("div", { class: "cv-row" }, ...i) : null;
		return {
			card: e,
			picture: t,
			apart: n,
			element: O("li", { class: "cv-card cv-scenario" }, t, O("h4", {}, e.title), o, n, a, s)
		};
	}
	open(e, t) {
		let { store: n } = this;
		n.mode = "explore", n.player.play(!1), t ? (n.week = n.reached = 0, n.compare(e.name), n.emit("week")) : n.startOver(e.name), n.emit("mode"), window.scrollTo(0, 0);
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
		let { cards: e } = this.store, t = e.get(Za)?.shares;
		for (let { card: n, picture: r, apart: i } of this.tiles) {
			let a = e.get(n.name);
			if (!a || r.childElementCount) continue;
			let [o, s] = [a.shares.share_co_created, a.shares.share_co_destroyed].map((e) => ue(e.at(-1))), c = z("gallery.alt", {
				title: n.title,
				created: o,
				destroyed: s
			});
			r.append(Ja(a.shares, n.name === Za ? void 0 : t, c)), i.textContent = a.apart ? eo(a.apart) : n.name === Za ? "" : z("gallery.alike");
		}
	}
}, $a = (e) => `${z(e.theories.length > 1 ? "scenario.theories" : "scenario.theory")}: ${e.theories.join(", ")}`;
function eo({ measure: e, baseline: t, here: n }) {
	let [r, i] = [t, n].map((t) => fa(e, t));
	return z("gallery.apart", {
		name: ce("outcomes", e),
		from: r,
		to: i
	});
}
// src/view/header.ts
var to = [
	"learn",
	"explore",
	"gallery"
];
function no(e, t, n) {
	let r = O("div", { class: "cv-switch" }, ...to.map((t) => ro(e, t))), i = {
		type: "button",
		class: "cv-icon",
		title: z("keys.title"),
		"aria-label": z("keys.title"),
		onclick: n
	};
	return O("header", { class: "cv-header" }, O("h1", {}, z("title")), O("p", { class: "cv-muted" }, z("subtitle")), O("span", { class: "cv-grow" }), e.live && O("nav", { "aria-label": z("modes.label") }, r), io(t), O("button", i, j("help")));
}
function ro(e, t) {
	let n = O("button", {
		type: "button",
		onclick: () => {
			e.mode = t, e.player.play(!1), e.emit("mode");
		}
	}, z(`modes.${t}`)), r = () => n.setAttribute("aria-pressed", String(e.mode === t));
	return e.on("mode", r), r(), n;
}
function io(e) {
	let t = O("button", {
		type: "button",
		class: "cv-icon",
		onclick: () => e.nextTheme()
	}, j("theme")), n = () => {
		t.title = z(e.dark ? "theme.light" : "theme.dark"), t.setAttribute("aria-label", t.title);
	};
	return e.onTheme(n), n(), t;
}
// src/state/belonging.ts
function ao(e, t, n, r, i) {
	let a = [];
	return e.column(t, n, r).forEach((e, t) => {
		e === i && a.push(t);
	}), a;
}
function oo(e, t, n) {
	let r = (r, i) => ao(e, t, r, i, n.slot).map((e) => [r, e]);
	if (n.kind === "professionals") return r("patients", "professional");
	if (n.kind === "groups") return r("patients", "group");
	if (n.kind === "organisations") return r("professionals", "organisation");
	let i = e.column(t, "patients", "professional")[n.slot], a = e.column(t, "patients", "group")[n.slot];
	return a >= 0 ? [["professionals", i], ["groups", a]] : [["professionals", i]];
}
// src/inspect/encounters.ts
var so = 5, co = 1, lo = 12;
function uo(e, t, n, r, i) {
	let { kind: a, slot: o } = r;
	if (a === "patients") return O("div", {}, i(z("inspector.last")), ho(e, t, n, o));
	let s = a === "professionals" ? go(e, t, n, o) : null;
	return O("div", {}, i(z("inspector.counted", { weeks: lo })), _o(t, n, r), s);
}
var fo = (e) => O("i", { class: `cv-chip cv-chip-${e}` }), po = (e) => La.get(e)?.key ?? "neutral", mo = () => O("p", { class: "cv-small cv-muted" }, z("inspector.none_yet"));
function ho(e, t, n, r) {
	let i = [];
	for (let a = n; a >= 0 && i.length < so; --a) {
		if (t.column(a, "patients", "met")[r] !== co) continue;
		let n = po(t.column(a, "patients", "encounter_class")[r]);
		i.push(O("li", {}, O("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.player.stopAt(a)
		}, z("timeline.week", { week: a })), fo(n), z(`classes.${n}`)));
	}
	return i.length ? O("ul", { class: "cv-last" }, ...i) : mo();
}
function go(e, t, n, r) {
	let i = t.column(n, "patients", "met"), a = t.column(n, "patients", "encounter_class"), o = ao(t, n, "patients", "professional", r).filter((e) => i[e] === co), s = o.slice(0, 10).map((t) => {
		let n = po(a[t]);
		return O("li", {}, O("button", {
			type: "button",
			class: "cv-link",
			onclick: () => e.select({
				kind: "patients",
				slot: t
			})
		}, z("inspector.patient", { slot: t })), fo(n), z(`classes.${n}`));
	});
	return O("div", {}, O("p", { class: "cv-small" }, z("inspector.met_now", { count: o.length })), s.length ? O("ul", { class: "cv-last" }, ...s) : null);
}
function _o(e, t, n) {
	let r = /* @__PURE__ */ new Map(), i = 0;
	for (let a = Math.max(0, t - lo + 1); a <= t; a += 1) {
		let t = e.column(a, "patients", "met"), o = e.column(a, "patients", "encounter_class");
		for (let s of vo(e, a, n)) {
			if (t[s] !== co) continue;
			let e = po(o[s]);
			r.set(e, (r.get(e) ?? 0) + 1), i += 1;
		}
	}
	return i ? O("ul", { class: "cv-last cv-counted" }, ...Ia.filter((e) => r.has(e.key)).map((e) => {
		let t = r.get(e.key);
		return O("li", {}, fo(e.key), z(`classes.${e.key}`), O("b", {}, `${t} (${ue(t / i)})`));
	})) : mo();
}
function vo(e, t, n) {
	return n.kind === "organisations" ? ao(e, t, "professionals", "organisation", n.slot).flatMap((n) => ao(e, t, "patients", "professional", n)) : ao(e, t, "patients", n.kind.slice(0, -1), n.slot);
}
// src/inspect/history.ts
var yo = {
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
function bo(e, t, n) {
	let r = t.frames, i = Math.min(e.reached, r.known - 1), a = Math.min(e.week, i);
	return O("div", { class: "cv-histories" }, ...yo[n.kind].map(([o, c]) => {
		let l = Array.from({ length: i + 1 }, (e, t) => t).map((e) => r.column(e, n.kind, o)[n.slot] / s), u = z(`facts.${c}`), d = {
			name: u,
			values: `${B(l[0])} – ${B(l[a])}`
		}, f = xo(l, a, e.weeks, `cv-spark cv-arm-${t.name}`);
		return f.setAttribute("aria-label", z("inspector.alt_history", d)), O("div", { class: "cv-history" }, O("span", {}, u, O("b", {}, ` ${B(l[a])}`)), f);
	}));
}
function xo(e, t, n, r) {
	let i = (e) => (e / Math.max(n - 1, 1) * 100).toFixed(2), a = e.map((e, t) => `${i(t)},${(30 - 28 * e).toFixed(2)}`).join(" "), o = { "vector-effect": "non-scaling-stroke" };
	return k("svg", {
		viewBox: "0 0 100 32",
		preserveAspectRatio: "none",
		role: "img",
		class: r
	}, k("polyline", {
		points: a,
		fill: "none",
		...o
	}), k("line", {
		x1: i(t),
		x2: i(t),
		y1: 0,
		y2: 32,
		class: "cv-now",
		...o
	}));
}
// src/inspect/chain.ts
var So = {
	co_created: "created",
	co_destroyed: "destroyed",
	user_exploited: "exploited",
	provider_depleted: "depleted",
	neutral: "neutral"
}, Co = .42, wo = .1, [To, Eo] = [.3, .12], Do = "deliver_individual";
function Oo(e, t) {
	let n = e.met === "served";
	return [
		...ko(e),
		...n && e.coping ? [Ao(e)] : [],
		...e.activity && e.activity !== Do ? [jo(e)] : [],
		...e.emergency ? [z("chain.emergency")] : [],
		...n ? No(e.week_value) : [],
		Po(e, t)
	];
}
function ko(e) {
	let { worker: t } = e;
	if (!e.engaged) return [z("chain.left")];
	if (e.met === "did_not_seek") return [z("chain.did_not_seek")];
	if (e.met === "prepared") return [z("chain.prepared", { worker: t.slot })];
	if (e.met !== "waited") return Mo(e);
	let [n, r] = [B(t.demand ?? 0, 0), B(t.capacity ?? 0, 1)];
	return [z("chain.waited", {
		worker: t.slot,
		sought: n,
		places: r
	})];
}
function Ao(e) {
	return z("chain.coping", { coping: le("coping.rule", e.coping).toLowerCase() });
}
function jo(e) {
	let [t, n] = e.activity.split("_");
	return z("chain.activity", {
		activity: `${z(`activities.phases.${t}`)}, ${z(`activities.levels.${n}`)}`,
		asked: e.asked ? z("chain.asked") : ""
	});
}
function Mo(e) {
	let { worker: t, home: n } = e, r = So[e.encounter_class] ?? "neutral", i = n.declared - e.phi, a = Math.hypot(e.z_x - e.x, e.z_y - e.y), o = e.phi > .5800000000000001 ? "decided_user" : e.phi < Co ? "decided_professional" : "decided_shared", s = ue(n.declared), c = ue(i).replace(" %", " points"), l = z(`chain.${a > To ? "far" : a > Eo ? "some" : "near"}`), u = Math.abs(e.week_pay) > .005 ? z("chain.paid", { pay: B(e.week_pay, 1) }) : "", d = B(e.week_hours, 1), f = B(t.hours / Math.max(t.served, 1), 1);
	return [
		z("chain.met", {
			worker: t.slot,
			home: n.slot
		}),
		z(`chain.${o}`, { share: ue(e.phi) }),
		z(i > wo ? "chain.promise_broken" : "chain.promise_kept", {
			declared: s,
			gap: c
		}),
		z("chain.apart", {
			far: l,
			distance: B(a)
		}),
		z("chain.gave", {
			hours: d,
			worker_hours: f,
			pay: u
		}),
		z("chain.came", {
			performance: B(e.satisfaction),
			expected: B(e.expectation)
		}),
		z("chain.class", {
			class: z(`classes.${r}`),
			means: z(`classes.${r}_means`)
		})
	];
}
function No(e) {
	let t = Object.entries(e).sort(([, e], [, t]) => t - e), [n, r] = [t[0], t.at(-1)], i = ([e, t]) => `${z(`value.${e}`)} (${t > 0 ? "+" : ""}${B(t)} SD)`;
	return n[1] > 0 && r[1] < 0 ? [z("chain.gained", {
		most: i(n),
		least: i(r)
	})] : n[1] > 0 ? [z("chain.gained_only", { most: i(n) })] : r[1] < 0 ? [z("chain.lost_only", { least: i(r) })] : [];
}
function Po(e, t) {
	let n = B(e.trust, 3);
	if (t === null) return z("chain.first");
	let r = B(t, 3);
	return r === n ? z("chain.trust_still", { to: n }) : e.met === "served" ? z(e.trust > t ? "chain.trust_up" : "chain.trust_down", {
		from: r,
		to: n
	}) : z("chain.trust_moved", {
		from: r,
		to: n
	});
}
// src/inspect/record.ts
var Fo = {
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
function Io(e, t, n, r, i) {
	let a = [];
	if (t.kind === "patients") {
		let o = Oo(n, Ro(e, t.slot, r)).map((e) => O("li", {}, e));
		a.push(i(z("inspector.chain")), O("ol", { class: "cv-chain" }, ...o));
	}
	let o = Fo[t.kind].filter((e) => typeof n[e] == "number"), s = (e) => e === "trust" && t.kind === "professionals" ? "trust_patients" : e;
	a.push(Lo("state", o.map((e) => [z(`facts.${s(e)}`), n[e]])));
	for (let e of ["week_value", "value"]) {
		if (!n[e] || e === "week_value" && n.value) continue;
		let t = Object.entries(n[e]);
		a.push(Lo(e, t.map(([e, t]) => [z(`value.${e}`), t])));
	}
	return a;
}
function Lo(e, t) {
	let n = t.map(([e, t]) => O("div", { class: "cv-fact" }, O("dt", {}, e), O("dd", {}, B(t)))), r = O("summary", {}, z(`inspector.${e}`));
	return O("details", { "data-part": e }, r, O("dl", { class: "cv-facts" }, ...n));
}
function Ro(e, t, n) {
	let r = e.frames;
	if (n <= 0 || !r.has(n)) return null;
	let i = (e) => r.column(e, "patients", "generation")[t];
	return i(n - 1) === i(n) ? r.column(n - 1, "patients", "trust")[t] / s : null;
}
// src/inspect/ties.ts
var zo = 8;
function Bo(e, t, n, r, i) {
	return O("div", { class: "cv-small cv-ties" }, ...Ho[r.kind](t, n, r.slot, (t, n, r = String(n)) => O("button", {
		type: "button",
		class: "cv-link",
		"aria-label": z(`inspector.${t.slice(0, -1)}`, { slot: n }),
		onclick: () => e.select({
			kind: t,
			slot: n
		})
	}, r), i).map((e) => O("p", {}, ...e)));
}
function Vo(e, t, n, r) {
	let i = [`${z(e, { count: n.length })}${n.length ? ": " : ""}`];
	for (let e of n.slice(0, zo)) i.push(r(t, e), ", ");
	return n.length && n.length <= zo && i.pop(), n.length > zo && i.push("…"), i;
}
var Ho = {
	patients: (e, t, n, r, i) => {
		let a = e.column(t, "patients", "professional")[n], o = e.column(t, "patients", "group")[n], s = [[`${z("inspector.own")}: `, r("professionals", a)]];
		if (o >= 0 && s[0].push(` · ${z("inspector.member")}: `, r("groups", o)), i) {
			let e = i.ties.filter((e) => e !== n);
			s.push(Vo("inspector.tied", "patients", e, r));
		}
		return s;
	},
	professionals: (e, t, n, r) => [[`${z("inspector.works")}: `, r("organisations", e.column(t, "professionals", "organisation")[n])], Vo("inspector.serves", "patients", ao(e, t, "patients", "professional", n), r)],
	groups: (e, t, n, r) => {
		let i = e.column(t, "groups", "organisation")[n];
		return [...i >= 0 ? [[`${z("inspector.deals")}: `, r("organisations", i)]] : [], Vo("inspector.members", "patients", ao(e, t, "patients", "group", n), r)];
	},
	organisations: (e, t, n, r) => [Vo("inspector.staff", "professionals", ao(e, t, "professionals", "organisation", n), r), Vo("inspector.groups", "groups", ao(e, t, "groups", "organisation", n), r)]
}, [Uo, Wo] = [250, 60], Go = class {
	store;
	element;
	titleId = N("title");
	body = O("div", {});
	title = O("h2", { id: this.titleId }, z("inspector.title"));
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
		this.closing = O("button", {
			...n,
			onclick: () => e.select(null)
		}, j("close"));
		let r = O("div", { class: "cv-head" }, this.title, this.closing);
		this.element = O("section", {
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
		(!e.playing || t - this.shownAt > Uo) && (this.shownAt = t, this.show());
		let n = [...e.arms.values()].map((e) => e.opened?.revision), r = JSON.stringify([
			e.selection,
			e.week,
			n
		]);
		e.playing || r === this.asked || e.known < e.week || (this.asked = r, clearTimeout(this.timer), this.timer = window.setTimeout(() => e.askActor(), Wo));
	}
	show() {
		let { store: e } = this, { selection: t } = e;
		if (this.closing.hidden = !t, !t || e.known < 0) {
			M(this.title, z("inspector.title")), M(this.body, O("p", { class: "cv-muted" }, z("inspector.none")));
			return;
		}
		M(this.title, z(`inspector.${t.kind.slice(0, -1)}`, { slot: t.slot }));
		let n = [...e.arms.values()].filter((e) => e.frames?.known && Ko(e, t)), r = [...this.body.querySelectorAll("details[open]")].map((e) => e.dataset.part);
		M(this.body, ...n.map((e) => this.actor(e, t)));
		for (let e of this.body.querySelectorAll("details")) e.open = r.includes(e.dataset.part);
	}
	actor(e, t) {
		let { store: n } = this, r = n.actor?.slot === t.slot && n.actor.kind === t.kind ? n.actor : null, i = r?.arms[e.name], a = O("h3", { class: `cv-armname cv-arm-${e.name}` }, O("span", { class: "cv-badge" }, e.name));
		a.append(O("span", { class: "cv-clip" }, e.opened.title));
		let o = (e) => O(n.b ? "h4" : "h3", { class: "cv-part" }, e), s = Math.min(n.week, e.frames.known - 1);
		return O("div", { class: "cv-person" }, n.b ? a : null, bo(n, e, t), ...i ? Io(e, t, i, r.week, o) : [], uo(n, e.frames, s, t, o), Bo(n, e.frames, s, t, i));
	}
}, Ko = (e, t) => t.slot < e.opened.counts[t.kind];
// src/view/jumps.ts
function qo(e, t) {
	let n = e.map(([e, n]) => O("button", {
		type: "button",
		class: "cv-button",
		"data-jump": e,
		onclick: () => n.scrollIntoView({
			block: "start",
			behavior: t() ? "auto" : "smooth"
		})
	}, z(`jumps.${e}`)));
	return O("nav", {
		class: "cv-jumps",
		"aria-label": z("jumps.label")
	}, ...n);
}
// src/draw/scene.ts
var Jo = [
	"patients",
	"professionals",
	"groups",
	"organisations"
], Yo = (e) => ({
	x: new Float32Array(e),
	y: new Float32Array(e)
});
function Xo(e, t, n) {
	let r = n > 0 && e.has(t + 1) ? t + 1 : t, i = {};
	for (let a of Jo) {
		let o = e.column(t, a, "x"), c = e.column(t, a, "y"), l = e.column(r, a, "x"), u = e.column(r, a, "y"), d = Yo(o.length), f = a === "patients" ? e.column(t, a, "generation") : null, p = a === "patients" ? e.column(r, a, "generation") : null;
		for (let e = 0; e < o.length; e += 1) {
			let t = f && f[e] !== p[e] ? 0 : n;
			d.x[e] = (o[e] + (l[e] - o[e]) * t) / s, d.y[e] = (c[e] + (u[e] - c[e]) * t) / s;
		}
		i[a] = d;
	}
	return i;
}
var Zo = 2 * Math.PI;
function Qo(e, t) {
	let n = e.column(t, "professionals", "organisation"), r = e.column(t, "patients", "professional"), i = e.column(t, "organisations", "x").length, a = e.column(t, "groups", "x").length, o = {
		patients: Yo(r.length),
		professionals: Yo(n.length),
		groups: Yo(a),
		organisations: Yo(i)
	}, s = Array.from({ length: i }, () => []);
	n.forEach((e, t) => s[e]?.push(t));
	let c = (e, t, n, r) => {
		e.x[t] = .5 + n * Math.sin(r), e.y[t] = .5 + n * Math.cos(r);
	};
	for (let e = 0; e < a; e += 1) c(o.groups, e, a > 1 ? .11 : 0, e / a * Zo);
	let l = s.map((e) => Math.max(e.length, .7)), u = l.reduce((e, t) => e + t, 0) || 1, d = Array.from({ length: n.length }, () => []);
	r.forEach((e, t) => d[e]?.push(t));
	let f = Math.max(1, ...d.map((e) => e.length)), p = 0;
	return l.forEach((e, t) => {
		let n = e / u * Zo;
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
var $o = {
	trust: "trust",
	value: "week_net",
	power: "phi",
	burden: "burden",
	activation: "activation"
}, es = 1.5;
function ts(e, t, n) {
	let r = e.column(t, "patients", $o[n]), i = Ba[n].length - 1, a = new Uint8Array(r.length);
	for (let e = 0; e < r.length; e += 1) {
		let t = n === "value" ? .5 + r[e] / (2 * es) : r[e] / s;
		a[e] = Math.round(Math.min(Math.max(t, 0), 1) * i);
	}
	return a;
}
// src/draw/figure.ts
var ns = 800, rs = 40, is = 720, as = 1, os = {
	professionals: "M-5.5-5.5h11v11h-11z",
	groups: "M0-8L7.5 6H-7.5z",
	organisations: "M0-11L11 0L0 11L-11 0z"
}, ss = (e) => (rs + e * is).toFixed(1), cs = (e) => (760 - e * is).toFixed(1), ls = (e) => e.replace(/[&<>"]/g, (e) => `&#${e.charCodeAt(0)};`);
function us(e, t, n, r, i) {
	let a = n ? Xo(e, t, 0) : Qo(e, t), o = [
		`<title>${ls(i)}</title><rect width="100%" height="100%" fill="white"/>`,
		...fs(e, t, a, n),
		...ps(e, t, a, r),
		...ms(a),
		ds(i, `x="${rs}" y="24" font-weight="bold"`)
	];
	return n && (o.push(ds(z("map.x"), `x="${ns / 2}" y="788" text-anchor="middle"`)), o.push(ds(z("map.y"), `transform="translate(16 ${ns / 2}) rotate(-90)" text-anchor="middle"`))), `<svg xmlns="http://www.w3.org/2000/svg" ${`viewBox="0 0 ${ns} ${ns}" width="${ns}" height="${ns}"`}>${o.join("")}</svg>`;
}
function ds(e, t) {
	return `<text font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d" ${t}>${ls(e)}</text>`;
}
function fs(e, t, n, r) {
	let i = (n) => e.column(t, "patients", n), [a, o, c, l] = [
		"encounter_class",
		"met",
		"z_x",
		"z_y"
	].map(i), u = i("professional"), d = (e) => r ? [c[e] / s, l[e] / s] : [n.professionals.x[u[e]], n.professionals.y[u[e]]], f = [];
	for (let e of Ia) {
		let t = `stroke="${e.colour}" stroke-width="1.3" stroke-dasharray="${e.dash.join(" ")}"`;
		for (let r = 0; r < u.length; r += 1) {
			if (o[r] !== as || a[r] !== e.code) continue;
			let [i, s] = d(r), c = `x1="${ss(n.patients.x[r])}" y1="${cs(n.patients.y[r])}"`;
			f.push(`<line ${c} x2="${ss(i)}" y2="${cs(s)}" ${t}/>`);
		}
	}
	return f;
}
function ps(e, t, n, r) {
	let i = ts(e, t, r), a = e.column(t, "patients", "engaged");
	return Array.from(i, (e, t) => {
		let i = a[t] ? `fill="${Ba[r][e]}" stroke="white"` : "fill=\"none\" stroke=\"#7b8794\"";
		return `<circle ${`cx="${ss(n.patients.x[t])}" cy="${cs(n.patients.y[t])}"`} r="4.5" ${i} stroke-width=".7"/>`;
	});
}
function ms(e) {
	let t = [];
	for (let [n, r] of Object.entries(os)) {
		let i = `fill="${Va[n]}" stroke="white"`;
		e[n].x.forEach((a, o) => {
			t.push(`<path transform="translate(${ss(a)} ${cs(e[n].y[o])})" d="${r}" ${i}/>`);
		});
	}
	return t;
}
// src/view/command.ts
function hs(e, t) {
	let n = e.arms.get(t), r = e.welcome.scenarios.find((e) => e.name === n.scenario)?.setup, i = ["covalue run"];
	if (n.changed || !r || n.scenario.includes("/")) i.push(`${n.opened?.name ?? n.scenario}-${t}-scenario.yaml`);
	else {
		let { seed: t, weeks: a, patients: o } = e.setup;
		i.push(n.scenario), t !== r.seed && i.push(`--seed ${t}`), a !== r.weeks && i.push(`--weeks ${a}`), o !== r.patients && i.push(`--set population.patients.count=${o}`);
	}
	return [...i, "--replicates 1"].join(" ");
}
// src/view/keep.ts
var gs = 1e4, _s = class {
	store;
	space;
	address;
	hasAddress;
	element;
	arm = "A";
	body = O("div", {});
	said = O("p", {
		role: "status",
		class: "cv-small"
	});
	constructor(e, t, n, r) {
		this.store = e, this.space = t, this.address = n, this.hasAddress = r;
		let i = O("summary", {}, O("h2", {}, z("keep.title")));
		this.element = O("details", { class: "cv-card cv-keep" }, i, this.body, this.said), e.on([
			"arms",
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
		M(this.body, e.b ? this.arms() : null, this.hasAddress && r, ...e.live ? this.files() : [], i, e.live && this.line("replay", this.file("replay.html", "html"))), n >= 0 && t()[n]?.focus();
	}
	arms() {
		let e = ["A", "B"].map((e) => O("button", {
			type: "button",
			"aria-pressed": String(e === this.arm),
			onclick: () => {
				this.arm = e, this.show();
			}
		}, e));
		return O("div", {
			class: "cv-switch",
			role: "group",
			"aria-label": z("keep.arm")
		}, ...e);
	}
	files() {
		let e = hs(this.store, this.arm), t = z("keep.command"), n = O("code", {
			class: "cv-command",
			tabIndex: 0,
			role: "region",
			"aria-label": t
		}, e), r = this.button("copy", () => this.copy(e));
		return [
			this.line("file", this.file("scenario.yaml", "yaml")),
			O("div", { class: "cv-keepline" }, O("span", {}, t), n, r),
			this.line("series", this.file("series.csv", "csv"), this.file("series.parquet", "parquet")),
			this.line("people", this.file("people.csv", "csv"), this.file("people.parquet", "parquet"))
		];
	}
	line(e, ...t) {
		return O("div", { class: "cv-keepline" }, O("span", {}, z(`keep.${e}`)), O("div", { class: "cv-row" }, ...t));
	}
	button(e, t) {
		return O("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				this.said.textContent = "", t();
			}
		}, z(`keep.${e}`));
	}
	file(e, t) {
		let n = () => ({ address: this.address() }), r = (e, t, n) => vs(e, [new Uint8Array(n.buffer, n.byteOffset, n.byteLength)], t);
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
		let t = O("canvas", {
			width: e.canvas.width,
			height: e.canvas.height
		}), n = t.getContext("2d");
		n.fillStyle = getComputedStyle(e.box).backgroundColor, n.fillRect(0, 0, t.width, t.height), n.drawImage(e.canvas, 0, 0), t.toBlob((e) => e && vs(`${this.name}.png`, [e], "image/png"));
	}
	svg() {
		let { store: e } = this, { frames: t, opened: n } = e.arms.get(this.arm);
		if (!t?.known) return;
		let r = Math.min(e.week, t.known - 1), i = `${n.title}, ${z("timeline.week", { week: r })}`, a = us(t, r, e.view === "map", e.colour, i);
		vs(`${this.name}.svg`, [a], "image/svg+xml");
	}
	get name() {
		let { scenario: e } = this.store.arms.get(this.arm);
		return `${e.replaceAll("/", "-")}-${this.arm}-week-${this.store.week}`;
	}
};
function vs(e, t, n) {
	let r = URL.createObjectURL(new Blob(t, { type: n }));
	O("a", {
		href: r,
		download: e
	}).click(), setTimeout(() => URL.revokeObjectURL(r), gs);
}
// src/view/keys.ts
var ys = class {
	store;
	titleId = N("help");
	dialog = O("dialog", {
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
		}, x.forEach((e, n) => {
			this.acts[String(n + 1)] = () => t.setSpeed(e);
		});
		let n = se("keys.list").map((e) => O("li", {}, e)), r = {
			type: "button",
			class: "cv-button",
			onclick: () => this.dialog.close()
		}, i = O("h2", { id: this.titleId }, z("keys.title"));
		M(this.dialog, i, O("ul", {}, ...n), O("button", r, z("keys.close")));
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
		let e = b.indexOf(this.store.colour);
		this.store.colour = b[(e + 1) % b.length], this.store.emit("look");
	}
}, [bs, xs, Ss] = [
	0,
	1,
	2
], Cs = 52, ws = [
	{
		id: "use",
		change: { "encounter.effort_cost": 2 },
		lever: "encounter.effort_cost",
		measure: "value_user",
		expects: Ss,
		weeks: Cs,
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
		weeks: Cs,
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
		expects: Ss,
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
		expects: Ss,
		weeks: Cs,
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
		expects: Ss,
		weeks: Cs,
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
		expects: bs,
		weeks: Cs,
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
		expects: bs,
		weeks: Cs,
		colour: "burden",
		scenario: "self-management-alone",
		theories: ["essen", "selfmanage"]
	},
	{
		id: "pace",
		change: { "forums.pace": 5 },
		lever: "forums.pace",
		measure: "design_payoff",
		expects: Ss,
		weeks: Cs,
		colour: "activation",
		scenario: "fast-involvement",
		theories: ["pace", "filipe"]
	}
], Ts = .01, Es = class {
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
		return Math.abs(n) < Ts ? xs : n > 0 ? bs : Ss;
	}
	told(e) {
		let [t, n] = [this.mean("A", e), this.mean("B", e)].map((t) => fa(e, t));
		return z("lesson.found", {
			name: ce("outcomes", e),
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
function Ds(e, t) {
	let n = [t.change, ...(t.schedule ?? []).map((e) => e.set)], r = {};
	for (let [e, t] of n.flatMap((e) => Object.entries(e))) {
		let n = e.split(".").at(-1);
		typeof t == "number" && !(n in r) && (r[n] = de(t));
	}
	let i = e.welcome.levers.find((e) => e.path === t.lever)?.default, a = e.arms.get("A")?.opened?.values[t.lever] ?? i, o = t.change[t.lever];
	return typeof a != "number" || typeof o != "number" ? r : {
		...r,
		from: de(a),
		to: de(o),
		times: de(Math.round(o / a))
	};
}
// src/lessons/steps.ts
var Os = 30;
function ks(e, t, n) {
	let r = new Es(e, t);
	return [
		O("h3", {}, z("lesson.see")),
		O("p", {}, r.told(t.measure)),
		t.against ? O("p", {}, r.told(t.against)) : null,
		n >= 0 ? As(t, n, r.right) : null,
		O("p", { class: "cv-small" }, z("lesson.honest"), " ", js(e, t))
	];
}
function As(e, t, n) {
	let r = se(`lessons.${e.id}.answers`), i = O("strong", {}, z(t === n ? "lesson.right" : "lesson.wrong"));
	return O("p", {}, `${z("lesson.your", { answer: r[t] ?? "" })} `, i);
}
function js(e, t) {
	return e.progress ? z("runs.progress", e.progress) : e.bands ? [t.measure, t.against].map((t) => t ? Ms(e, t) : "").join(" ") : O("button", {
		type: "button",
		class: "cv-button",
		onclick: () => e.background.run(Os)
	}, z("runs.go"));
}
function Ms(e, t) {
	let n = e.bands.differences[t];
	if (!n || n.mean === null) return "";
	let r = z("runs.agree", {
		count: Math.max(n.above ?? 0, n.below ?? 0),
		n: n.n
	});
	return `${ce("outcomes", t)}: ${pa(t, n.mean)}; ${r}.`;
}
function Ns(e, t) {
	let { right: n } = new Es(e, t), r = se(`lessons.${t.id}.answers`)[t.expects ?? n], i = t.expects !== null && t.expects !== n;
	return [
		O("h3", {}, z("lesson.why")),
		O("p", {}, z(`lessons.${t.id}.why`)),
		i ? O("p", {}, z("lesson.otherwise", { answer: r })) : null,
		O("p", { class: "cv-small" }, O("strong", {}, `${z("lesson.theory")}: `), z(`lessons.${t.id}.theory`)),
		Ps(e, t),
		O("p", { class: "cv-small" }, z("lesson.try"))
	];
}
function Ps(e, t) {
	let n = [t.scenario, ...t.theories.map((e) => `theories/${e}`)].flatMap((t) => e.welcome.scenarios.find((e) => e.name === t) ?? []), r = (t) => {
		e.mode = "explore", e.startOver(e.welcome.start), e.compare(t.name), e.emit("mode");
	}, i = n.map((e) => O("li", {}, O("button", {
		type: "button",
		class: "cv-link",
		onclick: () => r(e)
	}, e.title)));
	return i.length ? O("div", { class: "cv-small" }, O("p", {}, z("lesson.further")), O("ul", { class: "cv-further" }, ...i)) : null;
}
// src/lessons/panel.ts
var Fs = 10, Is = (e, t, n = "cv-button") => O("button", {
	type: "button",
	class: n,
	onclick: t
}, e), Ls = class {
	store;
	levers;
	stage;
	element;
	titleId = N("title");
	body = O("div", {});
	seen = O("div", {
		class: "cv-step cv-seen",
		hidden: !0,
		"aria-live": "polite"
	});
	why = O("div", {
		class: "cv-step cv-why",
		hidden: !0
	});
	done = /* @__PURE__ */ new Set();
	answer = -1;
	ran = !1;
	constructor(e, t, n) {
		this.store = e, this.levers = t, this.stage = n, this.element = O("section", {
			class: "cv-card cv-lessons",
			"aria-labelledby": this.titleId
		}, this.body), e.on(["welcome", "mode"], () => this.show()), e.on(["play", "runs"], () => {
			this.ran && this.showSeen();
		}), this.show();
	}
	get lesson() {
		return ws.find((e) => e.id === this.store.lesson);
	}
	show() {
		let { store: e, lesson: t } = this;
		e.welcome && e.mode === "learn" && (t ? this.showLesson(t) : this.showList());
	}
	showList() {
		let e = (e) => O("button", {
			type: "button",
			onclick: () => this.open(e.id)
		}, O("strong", {}, z(`lessons.${e.id}.title`)), this.done.has(e.id) ? O("span", { class: "cv-done" }, `✓ ${z("lesson.done")}`) : null, O("span", {}, z(`lessons.${e.id}.idea`)));
		M(this.body, O("h2", {
			id: this.titleId,
			tabIndex: -1
		}, z("lesson.title")), O("p", {}, z("lesson.intro")), O("ol", { class: "cv-lessonlist" }, ...ws.map((t) => O("li", {}, e(t)))), Is(z("lesson.free"), () => this.sandbox()));
	}
	showLesson(e) {
		let t = Is(z("lesson.go"), () => this.run(e), "cv-button cv-strong");
		t.disabled = this.answer < 0;
		let n = ws.indexOf(e) + 1;
		M(this.body, Is(`‹ ${z("lesson.back")}`, () => this.leave(), "cv-link"), O("p", { class: "cv-muted cv-small" }, z("lesson.number", {
			number: n,
			count: ws.length
		})), O("h2", {
			id: this.titleId,
			tabIndex: -1
		}, z(`lessons.${e.id}.title`)), O("p", { class: "cv-idea" }, z(`lessons.${e.id}.idea`)), this.question(e, t), O("div", { class: "cv-step" }, O("h3", {}, z("lesson.run")), t), this.seen, this.why), this.ran && this.showSeen();
	}
	question(e, t) {
		let n = N("answer"), r = se(`lessons.${e.id}.answers`).map((e, r) => {
			let i = () => {
				this.answer = r, t.disabled = !1;
			}, a = r === this.answer;
			return O("label", { class: "cv-answer" }, O("input", {
				type: "radio",
				name: n,
				value: String(r),
				checked: a,
				onchange: i
			}), O("span", {}, e));
		}), i = O("p", {}, z(`lessons.${e.id}.question`, Ds(this.store, e)));
		return O("fieldset", { class: "cv-step" }, O("legend", {}, z("lesson.predict")), i, ...r);
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
		}, n), t.edited = "B", t.emit("arms"), this.why.hidden = !0, this.seen.hidden = !1, M(this.seen, O("h3", {}, z("lesson.see")), O("p", {}, z("lesson.running", { week: t.weeks - 1 }))), t.player.setSpeed(Fs), t.player.play(!0), this.reveal(this.stage);
	}
	reveal(e) {
		this.stage.getBoundingClientRect().left < this.element.getBoundingClientRect().right && e.scrollIntoView({ block: "start" });
	}
	showSeen() {
		let { store: e, lesson: t } = this;
		t && e.mode === "learn" && Es.ready(e) && (M(this.seen, ...ks(e, t, this.answer)), this.seen.hidden = !1, this.why.hidden && (this.why.hidden = !1, M(this.why, ...Ns(e, t), this.levers.single(t.lever), this.onwards(t)), this.reveal(this.seen)));
	}
	onwards(e) {
		let t = ws[ws.indexOf(e) + 1], [n, r] = t ? [z("lesson.next_lesson"), () => this.open(t.id)] : [z("lesson.sandbox"), () => this.sandbox()];
		return O("div", { class: "cv-row" }, Is(n, r, "cv-button cv-strong"));
	}
}, Rs = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -10,
	PageUp: 10
};
function zs(e, t, n) {
	return e.kind === "choice" ? Bs(e, t, n) : e.kind === "switch" ? Vs(t, n) : Hs(e, t, n);
}
function Bs(e, t, n) {
	let r = (e.choices ?? []).map((t) => O("option", { value: t }, le(e.path, t))), i = O("select", {
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
function Vs(e, t) {
	let n = O("input", {
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
function Hs(e, t, n) {
	let r = e.low ?? 0, i = e.high ?? 1, a = e.kind === "integer" ? 1 : Us(i - r), o = `${de(r)} – ${de(i)}`, s = O("input", {
		id: t,
		type: "range",
		min: String(r),
		max: String(i),
		step: "any",
		disabled: n,
		title: o
	}), c = (e) => Number((Math.round(e / a) * a).toPrecision(10));
	return s.addEventListener("keydown", (e) => {
		let t = Rs[e.key];
		t !== void 0 && (e.preventDefault(), s.value = String(c(Number(s.value) + t * a)), s.dispatchEvent(new Event("input")));
	}), {
		element: s,
		read: () => {
			let e = Number(s.value);
			return e <= r || e >= i ? Math.min(Math.max(e, r), i) : c(e);
		},
		write: (t) => {
			Number(s.value) !== t && (s.value = String(t)), s.style.setProperty("--at", `${100 * (Number(t) - r) / (i - r || 1)}%`), s.setAttribute("aria-valuetext", Ta(e, t));
		}
	};
}
function Us(e) {
	let t = e / 100, n = 10 ** Math.floor(Math.log10(t));
	return t / n >= 5 ? 5 * n : t / n >= 2 ? 2 * n : n;
}
// src/levers/control.ts
var Ws = class {
	store;
	lever;
	element;
	input;
	shown;
	constructor(e, t) {
		this.store = e, this.lever = t;
		let n = N("lever");
		this.input = zs(t, n, !e.live), this.shown = O("output", { class: "cv-value" }), this.shown.setAttribute("for", n);
		let r = ce("lever", t.path), i = O("p", {
			class: "cv-about cv-small",
			hidden: !0,
			id: `${n}-about`
		});
		i.append(Ea(t), " ", O("code", {}, t.path));
		let a = O("div", { class: "cv-leverhead" }, O("label", { for: n }, r), Gs(r, i), this.back(r));
		a.append(this.shown);
		let o = {
			class: `cv-lever cv-${t.kind}`,
			"data-lever": t.path
		};
		this.element = O("div", o, a, this.input.element, i), this.listen();
	}
	show() {
		let { store: e, lever: t } = this, n = e.arms.get(e.edited) ?? e.arms.get("A"), r = n?.valueAt(t.path, e.week);
		n && r !== void 0 && (this.input.write(r), this.shown.textContent = t.kind === "choice" ? "" : Ta(t, r), this.element.classList.toggle("cv-moved", Ks(n, t.path)));
	}
	listen() {
		let { store: e, lever: t } = this, { element: n, read: r } = this.input;
		if (n.addEventListener("input", () => {
			e.setLever(t.path, r()), this.shown.textContent = Ta(t, r());
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
		return O("button", {
			type: "button",
			class: "cv-back",
			"aria-label": `${t}: ${e}`,
			title: t,
			onclick: () => this.store.changeArm(this.store.editedArm, (e) => e.undo(this.lever.path))
		}, j("reset"));
	}
};
function Gs(e, t) {
	let n = O("button", {
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
var Ks = (e, t) => t in e.levers || e.plan.some((e) => t in e.set), qs = 40, Js = class {
	store;
	element;
	titleId = N("title");
	controls = [];
	body = O("div", { class: "cv-levers" });
	note = O("p", { class: "cv-muted cv-small" });
	target = O("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": z("arms.edit")
	});
	constructor(e) {
		this.store = e;
		let t = z("levers.find"), n = O("input", {
			type: "search",
			placeholder: t,
			"aria-label": t,
			oninput: () => this.list(n.value)
		}), r = O("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.reset(e.editedArm)
		}, j("reset"), z("levers.reset")), i = O("h2", { id: this.titleId }, z("levers.title"));
		this.element = O("section", {
			class: "cv-card cv-leverpanel",
			"aria-labelledby": this.titleId
		}, O("div", { class: "cv-head" }, i, this.target), this.note, O("div", { class: "cv-row" }, n, r), this.body), e.on("welcome", () => this.list("")), e.on(["arms", "week"], () => this.show());
	}
	single(e) {
		let t = this.store.welcome?.levers.find((t) => t.path === e);
		return t ? this.make(t) : null;
	}
	make(e) {
		let t = new Ws(this.store, e);
		return this.controls.push(t), t.show(), t.element;
	}
	list(e) {
		let { levers: t } = this.store.welcome;
		this.controls = this.controls.filter(({ element: e }) => !this.body.contains(e) && e.isConnected);
		let n = e.trim().toLowerCase().split(/\s+/).filter(Boolean);
		n.length ? this.showFound(t.filter((e) => n.every((t) => Ys(e).includes(t)))) : M(this.body, ...Ca.map((e) => this.theme(e))), this.show();
	}
	showFound(e) {
		let t = O("p", {
			class: "cv-muted cv-small",
			role: "status"
		}, e.length ? z("levers.found", { count: e.length }) : z("levers.none"));
		M(this.body, t, ...e.slice(0, qs).map((e) => this.make(e)));
	}
	theme(e) {
		let t = this.store.welcome.levers.filter((t) => t.theme === e), n = t.filter((e) => e.main).map((e) => this.make(e)), r = t.filter((e) => !e.main), i = O("summary", {}, O("h3", {}, z(`themes.${e}`)));
		return O("details", {
			class: "cv-theme",
			open: e === Ca[0]
		}, i, ...n, this.more(r));
	}
	more(e) {
		if (!e.length) return null;
		let t = O("details", { class: "cv-more" }, O("summary", {}, z("levers.more", { count: e.length })));
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
			let n = t.map((t) => O("button", {
				type: "button",
				class: `cv-arm-${t}`,
				onclick: () => {
					e.edited = t, e.emit("arms");
				}
			}, t));
			M(this.target, ...n);
		}
		[...this.target.children].forEach((n, r) => n.setAttribute("aria-pressed", String(t[r] === e.edited)));
	}
}, Ys = (e) => `${e.path} ${e.meaning} ${ce("lever", e.path)}`.toLowerCase(), Xs = 30, Zs = 8, Qs = class {
	store;
	element = O("div", { class: "cv-runs" });
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
		let { progress: e, background: t } = this.store, n = O("progress", {
			max: e.total,
			value: e.done,
			"aria-label": z("runs.title")
		}), r = O("div", { class: "cv-row" }, O("span", {
			role: "status",
			class: "cv-small"
		}, z("runs.progress", e)), O("button", {
			type: "button",
			class: "cv-button",
			onclick: () => t.cancel()
		}, z("runs.cancel")));
		M(this.element, O("h3", {}, z("runs.title")), n, r);
	}
	rest() {
		let { bands: e, background: t } = this.store;
		M(this.element, O("h3", {}, z("runs.title")), O("p", { class: "cv-small" }, z("happened.anecdote")), O("div", { class: "cv-row" }, O("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => t.run(Xs)
		}, z("runs.go"))), ...e ? this.found(e) : []);
	}
	found(e) {
		let t = z(this.store.b ? "runs.done" : "runs.done_one", { count: e.count }), n = e.failed.slice(0, Zs).join(", "), r = z("runs.failed", {
			count: e.failed.length,
			which: n
		});
		return [
			O("p", {
				class: "cv-muted cv-small",
				role: "status"
			}, t),
			e.failed.length ? O("p", { class: "cv-small" }, r) : null,
			$s(e)
		];
	}
};
function $s(e) {
	let t = Object.keys(e.differences).length > 0, n = nc.map((n) => {
		let r = t ? e.differences[n] : e.outcomes.A?.[n];
		if (!r) return null;
		let i = O("td", {}, ec(n, r, t), t && tc(r));
		return O("tr", {}, O("th", { scope: "row" }, ce("brief", n)), i);
	}), r = (e) => O("th", { scope: "col" }, e), i = O("tr", {}, r(z("happened.outcome")), r(z(t ? "runs.sure" : "runs.mean")));
	return O("table", { class: "cv-outcomes cv-sure" }, O("caption", { class: "cv-small cv-muted" }, z("runs.outcome")), O("thead", {}, i), O("tbody", {}, ...n));
}
function ec(e, { mean: t, low: n, high: r }, i) {
	let a = ua(e), o = (e) => e === null ? "–" : a ? B(100 * e, 1) : B(e, 3), s = z("runs.interval", {
		mean: o(t),
		low: o(n),
		high: o(r)
	});
	return a ? `${s} ${z(i ? "runs.points" : "runs.percent")}` : s;
}
function tc({ low: e, high: t, above: n, below: r, n: i }) {
	let a = e !== null && t !== null && e * t > 0, o = z("runs.agree", {
		count: Math.max(n ?? 0, r ?? 0),
		n: i
	});
	return O("span", { class: "cv-agree cv-muted" }, O("b", { class: a ? "cv-clear" : "" }, z(a ? "runs.clear" : "runs.unclear")), `, ${o}`);
}
// src/view/results.ts
var nc = [
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
], rc = 180, ic = class {
	store;
	tell;
	element;
	titleId = N("title");
	table = O("table", { class: "cv-outcomes" });
	note = O("p", { class: "cv-muted cv-small" });
	sentence = O("p", { class: "cv-sentence" });
	meanings = /* @__PURE__ */ new Map();
	queued = !1;
	last = 0;
	constructor(e, t) {
		this.store = e, this.tell = t;
		let n = new Qs(e).element, r = O("h2", { id: this.titleId }, z("happened.title")), i = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = O("section", i, r, this.sentence, this.table, this.note, n), e.on([
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
		if (!this.queued || t.playing && e - this.last < rc || (this.queued = !1, this.last = e, !t.arms.size || t.known < 0)) return;
		let n = Math.min(t.week, t.known);
		this.sentence.textContent = this.tell(), this.note.textContent = z("happened.so_far", { week: n });
		let r = O("caption", { class: "cv-hidden" }, z("happened.so_far", { week: n }));
		M(this.table, r, O("thead", {}, this.head()), O("tbody", {}, ...nc.map((e) => this.row(e, n))));
	}
	head() {
		let e = (e, t = "") => O("th", {
			scope: "col",
			class: t
		}, e), t = [...this.store.arms.keys()].map((t) => e(t, `cv-arm-${t}`));
		return O("tr", {}, e(z("happened.outcome")), ...t, this.store.b && e(z("happened.difference")));
	}
	row(e, t) {
		let n = [...this.store.arms.values()].map((n) => n.frames.mean(e, t)), r = {
			scope: "row",
			title: this.meanings.get(e)
		};
		return O("tr", { "data-outcome": e }, O("th", r, ce("brief", e)), ...n.map((t) => O("td", { "data-exact": String(t) }, fa(e, t))), this.store.b && this.difference(e, n[1] - n[0]));
	}
	difference(e, t) {
		let n = pa(e, t);
		return O("td", { class: `cv-diff${n === z("happened.same") ? " cv-muted" : ""}` }, n);
	}
}, ac = class {
	store;
	element;
	selects;
	about = O("div", { class: "cv-about-scenario" });
	second;
	compare;
	constructor(e) {
		this.store = e;
		let t = O("select", {
			id: N("scenario"),
			onchange: () => e.startOver(t.value)
		}), n = O("select", {
			id: N("scenario"),
			onchange: () => e.start("B", n.value)
		});
		this.selects = {
			A: t,
			B: n
		};
		let r = N("title"), i = O("p", { class: "cv-muted cv-small" }, z("arms.note"));
		this.second = O("div", { hidden: !0 }, O("label", { for: n.id }, z("scenario.other")), n, i);
		let a = () => e.b ? e.dropB() : e.compare();
		this.compare = O("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: a
		}), this.element = O("section", {
			class: "cv-card",
			"aria-labelledby": r,
			hidden: !e.live
		}, O("h2", { id: r }, O("label", { for: t.id }, z("scenario.label"))), t, this.about, this.second, this.compare), e.on("welcome", () => {
			M(t, ...this.options()), M(n, ...this.options());
		}), e.on(["arms", "welcome"], () => this.show());
	}
	options() {
		let e = this.store.welcome.scenarios;
		return [.../* @__PURE__ */ new Set([
			"baseline",
			...Ca,
			...e.map((e) => e.theme)
		])].flatMap((t) => {
			let n = e.filter((e) => e.theme === t), r = n.map((e) => O("option", { value: e.name }, e.title));
			return n.length ? [O("optgroup", { label: z(`themes.${t}`) }, ...r)] : [];
		});
	}
	show() {
		let { store: e } = this;
		if (!e.arms.size || !e.welcome) return;
		this.selects.A.value = e.a.scenario, e.b && (this.selects.B.value = e.b.scenario), this.second.hidden = !e.b, this.compare.textContent = z(e.b ? "arms.drop" : "arms.compare");
		let t = (e.b && e.b.scenario !== e.a.scenario ? e.b : e.a).scenario, n = e.welcome.scenarios.find((e) => e.name === t);
		n && M(this.about, ...oc(n));
	}
};
function oc(e) {
	let t = O("p", { class: "cv-small" }, O("strong", {}, `${z("scenario.look_at")}: `), e.look_at), n = `${z("scenario.theories")}: ${e.theories.join(", ")}`;
	return [
		O("p", { class: "cv-question" }, e.question),
		e.look_at ? t : null,
		e.theories.length ? O("p", { class: "cv-small cv-muted" }, n) : null
	];
}
// src/view/sentence.ts
var sc = [
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
], cc = 8, lc = 2.2, uc = (e) => e.charAt(0).toLowerCase() + e.slice(1);
function dc(e, t, n) {
	let r = 0;
	for (let i = t; i <= n; i += 1) r += e[i];
	return r / (n - t + 1);
}
function fc(e, t) {
	let n = 0, r = Math.max(1, t - 26);
	for (let i = r; i <= t; i += 1) n += (e[i] - e[i - 1]) ** 2;
	return Math.sqrt(n / Math.max(t - r + 1, 1)) + .004;
}
function pc(e) {
	let t = Math.min(e.week, e.known);
	if (t < 2) return z("sentence.start", { week: t });
	let n = Math.min(cc, Math.floor(t / 2)), r = {
		size: 0,
		text: ""
	};
	for (let [i, a] of e.arms) {
		let { frames: o } = a;
		if (o) for (let s of sc) {
			let c = o.measure(s), l = Math.min(3, n), u = dc(c, t - l + 1, t), d = dc(c, Math.max(0, t - n - l + 1), t - n), f = Math.abs(u - d) / fc(c, t);
			if (f <= r.size || fa(s, u) === fa(s, d)) continue;
			let p = a.plan.filter((e) => e.week <= t && e.week > t - 16).at(-1), m = p ? uc(Da(e, p)) : "", h = p ? p.week === t ? z("sentence.since_now", { what: m }) : z("sentence.since", {
				weeks: t - p.week,
				what: m
			}) : "";
			r = {
				size: f,
				text: z(u > d ? "sentence.rise" : "sentence.fall", {
					week: t,
					arm: i,
					name: uc(ce("outcomes", s)),
					from: fa(s, d),
					to: fa(s, u),
					since: h
				})
			};
		}
	}
	let i = r.size >= lc ? r.text : z("sentence.still", {
		week: t,
		arm: "A",
		weeks: n
	});
	return e.b ? `${i} ${mc(e, t)}`.trim() : i;
}
function mc(e, t) {
	let n = e.a.frames, r = e.b?.frames;
	if (!n || !r) return "";
	let i = {
		size: .5,
		text: ""
	};
	for (let e of sc) {
		let a = n.measure(e), o = r.measure(e), s = Math.max(0, t - 3), c = dc(a, s, t), l = dc(o, s, t), u = Math.abs(l - c) / fc(a, t);
		u > i.size && fa(e, c) !== fa(e, l) && (i = {
			size: u,
			text: z("sentence.apart", {
				name: uc(ce("outcomes", e)),
				a: fa(e, c),
				b: fa(e, l)
			})
		});
	}
	return i.text;
}
// src/view/setup.ts
var hc = {
	patients: 3,
	weeks: 1,
	seed: 0
};
function gc(e) {
	let t = [
		"patients",
		"weeks",
		"seed"
	].map((t) => _c(e, t)), n = () => e.setSetup({ seed: e.setup.seed + 1 });
	return O("details", {
		class: "cv-card cv-setup",
		hidden: !e.live
	}, O("summary", {}, O("h2", {}, z("setup.title"))), ...t, O("button", {
		type: "button",
		class: "cv-button",
		onclick: n
	}, z("setup.new_seed")), O("p", { class: "cv-muted cv-small" }, z("setup.note")));
}
function _c(e, t) {
	let n = O("input", {
		type: "number",
		id: N(t),
		min: hc[t],
		step: "1",
		onchange: () => {
			let r = t === "seed" ? 2 ** 53 - 1 : e.welcome.limits[t], i = Math.round(Number(n.value)), a = Math.min(Math.max(Number.isFinite(i) ? i : 1, hc[t]), r);
			e.setSetup({ [t]: a });
		}
	});
	return e.on(["arms", "welcome"], () => {
		document.activeElement !== n && (n.value = String(e.setup[t]));
	}), O("label", {
		class: "cv-field",
		for: n.id
	}, z(`setup.${t}`), n);
}
// src/view/slack.ts
var vc = [
	"low",
	"middle",
	"high"
], yc = 250, bc = .02, xc = class {
	store;
	element;
	titleId = N("title");
	body = O("div", { class: "cv-slack" });
	said = O("div", { class: "cv-small" });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e;
		let t = O("h2", { id: this.titleId }, z("slack.title")), n = O("p", { class: "cv-muted cv-small" }, z("slack.note")), r = {
			class: "cv-card",
			"aria-labelledby": this.titleId
		};
		this.element = O("section", r, t, n, this.body, this.said), e.on([
			"week",
			"frames",
			"arms"
		], () => {
			this.queued = !0;
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < yc || t.known < 0) return;
		this.queued = !1, this.last = e;
		let n = Math.min(t.week, t.known), r = [...t.arms.values()], i = r.map((e) => vc.map((t) => e.frames.mean(`value_${t}_slack`, n))), a = 1.1 * Math.max(bc, ...i.flat().map(Math.abs)), o = vc.map((e, t) => {
			let n = r.map((e, n) => this.bar(e.name, i[n][t], a));
			return O("div", { class: "cv-slackrow" }, O("span", {}, z(`slack.${e}`)), O("div", {}, ...n));
		});
		M(this.body, ...o), M(this.said, ...r.map((e, t) => O("p", {}, this.say(e.name, i[t]))));
	}
	bar(e, t, n) {
		let r = O("i", { class: `cv-bar cv-arm-${e} ${t < 0 ? "cv-loss" : "cv-gain"}` }), i = 50 * Math.min(Math.abs(t) / n, 1);
		r.style.width = `${i}%`, r.style.left = t < 0 ? `${50 - i}%` : "50%";
		let a = `${this.store.b ? `${e} ` : ""}${B(t, 3)}`;
		return O("div", { class: "cv-slackbar" }, O("span", { class: "cv-bars" }, r), O("span", { class: "cv-num" }, a));
	}
	say(e, t) {
		let n = [
			0,
			1,
			2
		].sort((e, n) => t[n] - t[e]), [r, i] = [n[0], n[2]].map((e) => z(`slack.people.${vc[e]}`)), a = z(t[n[0]] < 0 ? "slack.losses" : t[n[2]] < 0 ? "slack.mixed" : "slack.gains", {
			most: r,
			least: i
		}), o = this.store.b ? z("slack.in", {
			arm: e,
			text: a
		}) : a;
		return o.charAt(0).toUpperCase() + o.slice(1);
	}
}, Sc = {
	patients: 4.3,
	professionals: 5.2,
	groups: 6,
	organisations: 8
}, Cc = 1.4;
function wc(e, t, n, r) {
	let i = t.size - 2 * t.margin, a = (n - e.x) * e.zoom + .5, o = .5 - (r - e.y) * e.zoom;
	return [t.margin + a * i, t.margin + o * i];
}
function Tc(e, t, n, r) {
	let i = Math.sqrt(n.size / 520) * Math.min(r.zoom, 3) ** .4, a = Math.min(1, (400 / Math.max(t, 1)) ** .35);
	return Math.max(Sc[e] * i * a, Cc);
}
// src/draw/encounters.ts
var Ec = 1, Dc = 500;
function Oc(e, t, n, r, i, a, o) {
	let c = (e) => t.column(n, "patients", e), l = c("encounter_class"), u = c("met"), d = c("z_x"), f = c("z_y"), p = c("professional");
	e.globalAlpha = o, e.lineCap = "round", e.lineWidth = 1.3 * Math.min(1, Math.max(Math.sqrt(Dc / l.length), .5));
	for (let t of Ia) {
		e.strokeStyle = a.dark ? t.dark : t.colour, e.setLineDash(t.dash), e.beginPath();
		for (let n = 0; n < l.length; n += 1) {
			if (u[n] !== Ec || l[n] !== t.code) continue;
			let o = a.map ? d[n] / s : r.professionals.x[p[n]], c = a.map ? f[n] / s : r.professionals.y[p[n]];
			e.moveTo(...wc(i, a, r.patients.x[n], r.patients.y[n])), e.lineTo(...wc(i, a, o, c));
		}
		e.stroke();
	}
	e.setLineDash([]), e.globalAlpha = 1;
}
// src/draw/ground.ts
var kc = [
	0,
	.25,
	.5,
	.75,
	1
], Ac = 40;
function jc(e, t, n) {
	e.lineWidth = 1, e.strokeStyle = n.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)", e.beginPath();
	for (let r of kc) e.moveTo(...wc(t, n, r, 0)), e.lineTo(...wc(t, n, r, 1)), e.moveTo(...wc(t, n, 0, r)), e.lineTo(...wc(t, n, 1, r));
	e.stroke();
}
function Mc(e, t, n, r, i, a) {
	e.lineWidth = 1, e.strokeStyle = a.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)", e.beginPath();
	for (let o of ["professionals", "groups"]) t.column(n, o, "organisation").forEach((t, n) => {
		t < 0 || t >= r.organisations.x.length || (e.moveTo(...wc(i, a, r[o].x[n], r[o].y[n])), e.lineTo(...wc(i, a, r.organisations.x[t], r.organisations.y[t])));
	});
	e.stroke();
}
function Nc(e, t, n, r, i) {
	let a = Math.max(1, Math.floor(n / Ac)), o = [];
	for (let e = 0; e < n; e += a) o.push(e);
	o.push(n);
	for (let n of [
		"professionals",
		"groups",
		"organisations"
	]) {
		e.strokeStyle = (i.dark ? Ha : Va)[n], e.globalAlpha = .6, e.lineWidth = n === "organisations" ? 2.4 : 1.5, e.beginPath();
		for (let a of Pc(t, o, n)) a.forEach(([t, n], a) => {
			let [o, s] = wc(r, i, t, n);
			a === 0 ? e.moveTo(o, s) : e.lineTo(o, s);
		});
		e.stroke();
	}
	e.globalAlpha = 1;
}
function Pc(e, t, n) {
	let r = t.map((t) => [e.column(t, n, "x"), e.column(t, n, "y")]), i = r[0][0].length;
	return Array.from({ length: i }, (e, t) => r.map(([e, n]) => [e[t] / s, n[t] / s]));
}
// src/draw/people.ts
var Fc = 1500, Ic = 2, Lc = class {
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
		let a = Ba[e];
		this.side = Math.ceil((t + 1) * 2 * n);
		let o = document.createElement("canvas");
		o.width = this.side * a.length, o.height = this.side;
		let s = o.getContext("2d");
		return a.forEach((e, i) => {
			s.beginPath(), s.arc((i + .5) * this.side, this.side / 2, t * n, 0, 7), s.fillStyle = e, s.fill(), s.lineWidth = .7 * n, s.strokeStyle = r ? "rgba(235,240,245,.75)" : "rgba(255,255,255,.9)", s.stroke();
		}), this.strip = o, o;
	}
}, Rc = class {
	context;
	sprites = new Lc();
	constructor(e) {
		this.context = e;
	}
	draw(e, t, n, r, i, a) {
		let o = e.column(t, "patients", "engaged"), s = ts(e, t, i.colour), c = n.patients.x.length, l = Tc("patients", c, i, r);
		c > Fc ? this.crowd(n, r, i, s, o, l) : this.dots(n, r, i, s, o, l, a), this.absent(n, r, i, o, l);
	}
	dots(e, t, n, r, i, a, o) {
		let { x: s, y: c } = e.patients, l = this.sprites.of(n.colour, a, o, n.dark), { side: u } = this.sprites, d = u / o;
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [a, o] = wc(t, n, s[e], c[e]), f = r[e] * u;
			this.context.drawImage(l, f, 0, u, u, a - d / 2, o - d / 2, d, d);
		}
	}
	crowd(e, t, n, r, i, a) {
		let { context: o } = this, { x: s, y: c } = e.patients, l = /* @__PURE__ */ new Map();
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [o, u] = wc(t, n, s[e], c[e]), d = r[e] & -2, f = l.get(d);
			f || l.set(d, f = new Path2D()), a < Ic ? f.rect(o - a, u - a, 2 * a, 2 * a) : (f.moveTo(o + a, u), f.arc(o, u, a, 0, 7));
		}
		for (let [e, t] of l) o.fillStyle = Ba[n.colour][e], o.fill(t);
	}
	absent(e, t, n, r, i) {
		let { context: a } = this, { x: o, y: s } = e.patients;
		a.strokeStyle = n.dark ? "#8d98a4" : "#7b8794", a.lineWidth = 1, a.beginPath();
		for (let e = 0; e < o.length; e += 1) {
			if (r[e]) continue;
			let [c, l] = wc(t, n, o[e], s[e]);
			a.moveTo(c + i * .8, l), a.arc(c, l, i * .8, 0, 7);
		}
		a.stroke();
	}
};
// src/draw/shapes.ts
function zc(e, t, n, r, i) {
	e.beginPath(), t === "patients" ? e.arc(n, r, i, 0, 7) : t === "professionals" ? e.rect(n - i, r - i, 2 * i, 2 * i) : t === "groups" ? (e.moveTo(n, r - i * 1.2), e.lineTo(n + i * 1.15, r + i * .85), e.lineTo(n - i * 1.15, r + i * .85), e.closePath()) : (e.moveTo(n, r - i * 1.25), e.lineTo(n + i * 1.25, r), e.lineTo(n, r + i * 1.25), e.lineTo(n - i * 1.25, r), e.closePath());
}
// src/draw/picture.ts
var Bc = 8, Vc = .22, Hc = .85, Uc = class {
	context;
	people;
	constructor(e) {
		this.context = e, this.people = new Rc(e);
	}
	draw(e, t, n, r, i, a) {
		let { context: o } = this, s = i.margin - Bc;
		o.setTransform(a, 0, 0, a, 0, 0), o.clearRect(0, 0, i.size, i.size), o.save(), o.beginPath(), o.rect(s, s, i.size - 2 * s, i.size - 2 * s), o.clip(), i.map ? jc(o, r, i) : Mc(o, e, t, n, r, i), t > 0 && Oc(o, e, t - 1, n, r, i, Vc), Oc(o, e, t, n, r, i, Hc), this.people.draw(e, t, n, r, i, a), i.trails && i.map && Nc(o, e, t, r, i), this.services(n, r, i), this.marked(e, t, n, r, i), o.restore();
	}
	services(e, t, n) {
		let { context: r } = this;
		r.lineWidth = 1.2, r.strokeStyle = n.dark ? "#14181d" : "#ffffff";
		for (let i of [
			"professionals",
			"groups",
			"organisations"
		]) {
			r.fillStyle = (n.dark ? Ha : Va)[i];
			let { x: a, y: o } = e[i], s = Tc(i, a.length, n, t);
			for (let e = 0; e < a.length; e += 1) zc(r, i, ...wc(t, n, a[e], o[e]), s), r.fill(), r.stroke();
		}
	}
	marked(e, t, n, r, i) {
		let { context: a } = this, o = (e, t) => wc(r, i, n[e].x[t], n[e].y[t]);
		for (let s of [i.hover, i.selection]) {
			if (!s || s.slot >= n[s.kind].x.length) continue;
			let c = s === i.selection, l = o(s.kind, s.slot);
			if (a.strokeStyle = i.dark ? "#ffffff" : "#111820", c) {
				a.globalAlpha = .35, a.lineWidth = 1, a.beginPath();
				for (let [n, r] of oo(e, t, s)) a.moveTo(...l), a.lineTo(...o(n, r));
				a.stroke(), a.globalAlpha = 1;
			}
			a.lineWidth = c ? 2.2 : 1.4;
			let u = Tc(s.kind, n[s.kind].x.length, i, r);
			zc(a, s.kind, ...l, u + 3.5), a.stroke();
		}
	}
}, Wc = 28, Gc = 38, Kc = class {
	store;
	around;
	element = O("div", { class: "cv-legend" });
	constructor(e, t) {
		this.store = e, this.around = t, e.on(["look", "welcome"], () => this.draw()), t.onTheme(() => this.draw()), this.draw();
	}
	draw() {
		let { dark: e } = this.around, { colour: t } = this.store, [n, r] = (t === "value" ? ["map.loses", "map.gains"] : ["map.little", "map.much"]).map((e) => O("span", { class: "cv-muted" }, z(e))), i = O("span", { class: "cv-key" }, z(`colours.${t}`), n, this.scale(), r), a = k("circle", {
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
		M(this.element, O("div", {}, ...o), O("div", {}, ...Ia.map((t) => this.line(t, e))));
	}
	kinds(e) {
		let t = e ? Ha : Va;
		return [
			["patients", k("circle", {
				cx: 7,
				cy: 7,
				r: 5,
				fill: Ba[this.store.colour][Gc]
			})],
			["professionals", k("rect", {
				x: 2,
				y: 2,
				width: 10,
				height: 10,
				fill: t.professionals
			})],
			["groups", k("path", {
				d: "M7 1L13 12H1z",
				fill: t.groups
			})],
			["organisations", k("path", {
				d: "M7 0L14 7L7 14L0 7z",
				fill: t.organisations
			})]
		].map(([e, t]) => this.key(t, z(`kinds.${e}`)));
	}
	key(e, t) {
		return O("span", { class: "cv-key" }, k("svg", {
			width: 14,
			height: 14,
			"aria-hidden": "true"
		}, e), t);
	}
	line(e, t) {
		let n = k("line", {
			x1: 2,
			x2: 28,
			y1: 5,
			y2: 5,
			stroke: t ? e.dark : e.colour,
			"stroke-width": 2.5
		});
		n.setAttribute("stroke-dasharray", e.dash.join(" ")), n.setAttribute("stroke-linecap", "round");
		let r = k("svg", {
			width: 30,
			height: 10,
			"aria-hidden": "true"
		}, n);
		return O("span", {
			class: "cv-key",
			title: z(`classes.${e.key}_means`)
		}, r, z(`classes.${e.key}`));
	}
	scale() {
		let e = k("svg", {
			width: 84,
			height: 10,
			"aria-hidden": "true"
		}), t = Ba[this.store.colour];
		for (let n = 0; n < Wc; n += 1) {
			let r = t[Math.round(n / 27 * (t.length - 1))];
			e.append(k("rect", {
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
function qc(e, t) {
	return O("div", { class: "cv-mapbar" }, Jc(e, t), Yc(e), Xc(e));
}
function Jc(e, t) {
	let n = ["map", "structure"].map((n) => {
		let r = O("button", {
			type: "button",
			onclick: () => {
				e.view = n, t(), e.emit("look");
			}
		}, z(`map.${n}`)), i = () => r.setAttribute("aria-pressed", String(e.view === n));
		return e.on("look", i), i(), r;
	});
	return O("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": z("map.title")
	}, ...n);
}
function Yc(e) {
	let t = b.map((t) => O("option", {
		value: t,
		selected: t === e.colour
	}, z(`colours.${t}`))), n = O("select", {
		id: N("colour"),
		onchange: () => {
			e.colour = n.value, e.emit("look");
		}
	}, ...t);
	return e.on(["look", "mode"], () => {
		n.value = e.colour;
	}), O("label", { class: "cv-inline" }, O("span", {}, z("map.colour")), n);
}
function Xc(e) {
	let t = O("input", {
		type: "checkbox",
		checked: e.trails,
		onchange: () => {
			e.trails = t.checked, e.emit("look");
		}
	});
	return e.on("look", () => {
		t.checked = e.trails;
	}), O("label", { class: "cv-inline" }, t, O("span", {}, z("map.trails")));
}
// src/view/pointing.ts
var Zc = 12, Qc = 3, $c = 150, el = class {
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
			if (!n.moved && Math.hypot(r.x, r.y) <= Qc) return;
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
		this.store.hover = r, e.canvas.style.cursor = r ? "pointer" : this.viewpoint.enlarged ? "grab" : "default", e.tip.hidden = !r, r && (M(e.tip, z(`inspector.${r.kind.slice(0, -1)}`, { slot: r.slot }), this.hint(e, r)), e.tip.style.left = `${Math.min(t + 14, e.size - $c)}px`, e.tip.style.top = `${n + 12}px`), this.touch();
	}
	hint(e, t) {
		let n = this.store.arms.get(e.arm)?.frames;
		if (!n || t.kind !== "patients") return null;
		let r = Math.min(this.store.week, n.known - 1), i = n.column(r, "patients", "trust")[t.slot] / s;
		return O("span", { class: "cv-muted" }, ` ${z("colours.trust")} ${B(i)}`);
	}
	nearest(e, t, n) {
		if (!e.scene) return null;
		let { camera: r } = this.viewpoint, i = {
			size: e.size,
			margin: 14
		}, a = null, o = Zc;
		for (let s of [...Jo].reverse()) {
			let c = e.scene[s], l = Tc(s, c.x.length, i, r);
			for (let e = 0; e < c.x.length; e += 1) {
				let [u, d] = wc(r, i, c.x[e], c.y[e]), f = Math.max(0, Math.hypot(u - t, d - n) - l * .6);
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
function tl(e, t, n, r) {
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
		x: B(d("x")),
		y: B(d("y")),
		sx: B(e.measure("service_lived")[t]),
		sy: B(e.measure("service_lead")[t])
	};
	for (let e of Ia) f[e.key] = l.get(e.code) ?? 0;
	return z(r ? "map.alt_map" : "map.alt_structure", f);
}
// src/view/viewpoint.ts
var nl = 12, rl = .12, il = 1.4, al = class {
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
		this.camera.zoom = Math.min(Math.max(this.camera.zoom * e, 1), nl), this.pan(0, 0);
	}
	closer() {
		this.zoom(il);
	}
	farther() {
		this.zoom(1 / il);
	}
	fit() {
		Object.assign(this.camera, {
			zoom: 1,
			x: .5,
			y: .5
		}), this.changed();
	}
	key(e) {
		let t = rl / this.camera.zoom, n = {
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
}, ol = 1500, sl = 10, [cl, ll] = [40, 720], ul = 2, dl = class {
	store;
	around;
	element;
	panes = [];
	painted = 0;
	row = O("div", { class: "cv-maps" });
	viewpoint = new al(() => this.moved());
	pointing;
	resized = new ResizeObserver(() => this.resize());
	dirty = !0;
	lastWeek = -1;
	constructor(e, t) {
		this.store = e, this.around = t, this.pointing = new el(e, this.viewpoint, () => this.touch());
		let n = new Kc(e, t), r = qc(e, () => this.viewpoint.fit()), i = O("div", { class: "cv-mapsbox" }, this.row, this.zoomButtons()), a = {
			class: "cv-card cv-space",
			"aria-label": z("map.title"),
			id: N("map")
		};
		this.element = O("section", a, r, i, n.element), e.on("arms", () => this.rebuild()), e.on([
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
			return O("button", {
				type: "button",
				class: "cv-icon",
				title: r,
				"aria-label": r,
				onclick: n
			}, j(t));
		};
		return O("div", {
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
		e.join() !== this.panes.map((e) => e.arm).join() && (this.resized.disconnect(), this.panes.splice(0), M(this.row, ...e.map((e) => this.pane(e))), this.row.dataset.arms = String(e.length), this.resize());
		for (let e of this.panes) this.caption(e, this.store.arms.get(e.arm));
		this.touch();
	}
	pane(e) {
		let t = O("canvas", {
			tabIndex: 0,
			role: "img",
			"aria-label": z("map.title")
		}), n = O("h3", { class: `cv-armname cv-arm-${e}` }), r = (e) => O("span", { class: `cv-axis-${e}` }, z(`map.${e}`)), i = O("div", {
			class: "cv-axes",
			"aria-hidden": "true"
		}, r("x"), r("y")), a = O("div", {
			class: "cv-tip",
			hidden: !0,
			"aria-hidden": "true"
		}), o = O("div", { class: "cv-canvasbox" }, t, i, a), s = {
			arm: e,
			box: o,
			canvas: t,
			picture: new Uc(t.getContext("2d")),
			caption: n,
			tip: a,
			scene: null,
			size: 0
		};
		return this.panes.push(s), this.resized.observe(o), this.pointing.listen(s), O("div", { class: "cv-pane" }, n, o);
	}
	caption(e, t) {
		let n = O("span", { class: "cv-clip" }, t.opened?.title ?? t.scenario), r = t.changed ? O("span", { class: "cv-muted" }, `· ${z("scenario.changed")}`) : null;
		M(e.caption, O("span", { class: "cv-badge" }, e.arm), n, r);
	}
	resize() {
		for (let e of this.panes) {
			let t = Math.floor(Math.min(e.box.clientWidth, ll));
			t === e.size || t < cl || (e.size = t, e.canvas.width = e.canvas.height = Math.round(t * this.ratio), e.canvas.style.width = e.canvas.style.height = `${t}px`);
		}
		this.touch();
	}
	get ratio() {
		return Math.min(window.devicePixelRatio || 1, ul);
	}
	get gliding() {
		let { speed: e, setup: t } = this.store;
		return !this.around.still && e <= sl && t.patients <= ol;
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
		e.scene = i ? Xo(n, r, a) : Qo(n, r), e.picture.draw(n, r, e.scene, this.viewpoint.camera, this.look(e), this.ratio), e.box.dataset.view = t.view, t.playing || e.canvas.setAttribute("aria-label", tl(n, r, e.arm, i));
	}
}, fl = 4, pl = 132;
function ml(e, t) {
	let n = e.measure("served"), r = /* @__PURE__ */ new Map();
	for (let i of Ia) {
		let a = e.measure(i.share), o = new Float64Array(t + 1);
		for (let e = 0; e <= t; e += 1) {
			let t = 0, r = 0;
			for (let i = Math.max(0, e - fl + 1); i <= e; i += 1) t += a[i] * n[i], r += n[i];
			o[e] = r > 0 ? t / r : NaN;
		}
		r.set(i.share, o);
	}
	return r;
}
function hl(e, t, n, r) {
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
var gl = class {
	store;
	around;
	element;
	titleId = N("title");
	rows = O("div", { class: "cv-streams" });
	panes = [];
	dirty = !0;
	constructor(e, t) {
		this.store = e, this.around = t, this.element = O("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, O("h2", { id: this.titleId }, z("happened.encounters")), O("p", { class: "cv-muted cv-small" }, z("happened.encounters_note")), this.rows), e.on("arms", () => this.rebuild()), e.on(["week", "frames"], () => {
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
			let t = O("canvas", {
				role: "img",
				"aria-label": z("happened.encounters"),
				class: "cv-stream"
			});
			return t.addEventListener("click", (e) => {
				this.store.player.play(!1), this.store.player.goTo(e.offsetX / t.clientWidth * (this.store.weeks - 1));
			}), {
				arm: e,
				canvas: t,
				legend: O("div", { class: "cv-streamkey" })
			};
		}), M(this.rows, ...this.panes.map((e) => O("div", { class: "cv-streamrow" }, O("span", { class: `cv-badge cv-arm-${e.arm}` }, e.arm), e.canvas, e.legend))));
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
		(t.width !== Math.round(s * o) || t.height !== pl * o) && (t.width = Math.round(s * o), t.height = pl * o);
		let c = t.getContext("2d");
		c.setTransform(1, 0, 0, 1, 0, 0), c.clearRect(0, 0, t.width, t.height);
		let l = Math.min(i.reached, r.known - 1), u = ml(r, l), d = (e) => e / Math.max(i.weeks - 1, 1) * t.width, f = new Float64Array(l + 1);
		for (let e of Ia) {
			let n = u.get(e.share), r = f.map((e, t) => e + (n[t] || 0));
			c.beginPath(), c.moveTo(d(0), (1 - f[0]) * t.height);
			for (let e = 0; e <= l; e += 1) c.lineTo(d(e), (1 - r[e]) * t.height);
			for (let e = l; e >= 0; --e) c.lineTo(d(e), (1 - f[e]) * t.height);
			c.closePath(), c.fillStyle = hl(c, e, a, o), c.fill(), f.set(r);
		}
		c.fillStyle = a ? "#ffffff" : "#111820", c.fillRect(Math.min(d(i.week), t.width - 1.5 * o), 0, 1.5 * o, t.height);
		let p = Math.min(i.week, l), m = {
			arm: e,
			week: p
		};
		for (let e of Ia) m[e.key] = ue(u.get(e.share)[p]);
		t.setAttribute("aria-label", z("happened.alt_stream", m)), M(n, ...[...Ia].reverse().filter((e) => e.key !== "neutral").map((e) => O("span", { class: "cv-key" }, O("i", { class: `cv-chip cv-chip-${e.key}` }), z(`classes.${e.key}`), O("b", {}, String(m[e.key])))));
	}
}, _l = "covalue-theme", vl = class {
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
			let e = localStorage.getItem(_l);
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
			localStorage.setItem(_l, this.theme);
		} catch {}
		this.apply();
	}
	apply() {
		this.root.dataset.theme = this.dark ? "dark" : "light", this.hasAddress && (document.documentElement.dataset.theme = this.root.dataset.theme);
		for (let e of this.told) e();
	}
}, yl = 25, bl = [
	"trust",
	"phi",
	"burden",
	"activation",
	"health"
], xl = [
	"colours.trust",
	"colours.power",
	"colours.burden",
	"colours.activation",
	"facts.health"
], Sl = class {
	store;
	element;
	body = O("div", {
		class: "cv-tablebox",
		hidden: !0
	});
	first = 0;
	constructor(e) {
		this.store = e;
		let t = O("button", {
			type: "button",
			class: "cv-link",
			"aria-expanded": "false",
			onclick: () => {
				this.body.hidden = !this.body.hidden, t.setAttribute("aria-expanded", String(!this.body.hidden)), t.textContent = z(this.body.hidden ? "map.table" : "map.hide_table"), this.show();
			}
		}, z("map.table"));
		this.element = O("div", { class: "cv-tabletoggle" }, t, this.body), e.on([
			"week",
			"play",
			"frames",
			"arms"
		], () => this.show());
	}
	show() {
		let { store: e } = this, t = e.arms.get("A")?.frames;
		if (this.body.hidden || e.playing || !t?.known) return;
		let n = Math.min(e.week, t.known - 1), r = bl.map((e) => t.column(n, "patients", e)), i = t.column(n, "patients", "encounter_class"), a = t.column(n, "patients", "met"), o = i.length;
		this.first = Math.min(this.first, Math.max(0, Math.floor((o - 1) / yl) * yl));
		let c = Math.min(this.first + yl, o), l = Array.from({ length: c - this.first }, (t, n) => {
			let o = this.first + n;
			return O("tr", {}, O("th", { scope: "row" }, O("button", {
				type: "button",
				class: "cv-link",
				onclick: () => e.select({
					kind: "patients",
					slot: o
				})
			}, String(o))), ...r.map((e) => O("td", {}, B(e[o] / s))), O("td", {}, a[o] === 1 ? z(`classes.${La.get(i[o])?.key ?? "neutral"}`) : "–"));
		}), u = (e) => () => {
			this.first = Math.max(0, this.first + e), this.show();
		};
		M(this.body, O("div", {
			class: "cv-scroll",
			tabIndex: 0,
			role: "region",
			"aria-label": z("map.table")
		}, O("table", { class: "cv-outcomes" }, O("caption", {}, `${z("arms.A")}, ${z("clock.week", { week: n })}. ${z("map.page", {
			from: this.first,
			to: c - 1,
			count: o
		})}`), O("thead", {}, O("tr", {}, O("th", { scope: "col" }, z("map.person")), ...xl.map((e) => O("th", { scope: "col" }, z(e))), O("th", { scope: "col" }, z("happened.encounters")))), O("tbody", {}, ...l))), O("div", { class: "cv-row" }, O("button", {
			type: "button",
			class: "cv-button",
			disabled: this.first === 0,
			onclick: u(-25)
		}, z("map.previous")), O("button", {
			type: "button",
			class: "cv-button",
			disabled: c >= o,
			onclick: u(yl)
		}, z("map.next"))));
	}
}, Cl = (e, ...t) => O("div", { class: `cv-${e}` }, ...t), wl = class {
	root;
	store;
	space;
	around;
	live = O("div", {
		class: "cv-hidden",
		"aria-live": "polite",
		role: "status"
	});
	banner = O("div", {
		class: "cv-banner",
		role: "alert",
		hidden: !0
	});
	waiting = Tl();
	main;
	gallery;
	drawn;
	stopped = !1;
	constructor(e, t, n, r) {
		this.root = e, this.store = t, e.classList.add("cv"), this.around = new vl(e, n);
		let i = new ys(t), a = new me(t, n);
		this.gallery = new Qa(t);
		let o = this.space = new dl(t, this.around), s = new ic(t, () => pc(t)), c = new Sa(t, this.around), l = new gl(t, this.around), u = new xc(t), d = new Fa(t), f = new Js(t), p = new Ls(t, f, o.element), m = new Go(t), h = new _s(t, o, () => a.address, n);
		this.drawn = [
			o,
			c,
			l,
			s,
			u,
			d
		];
		let g = Cl("free", new ac(t).element, f.element, gc(t)), _ = new Sl(t).element, v = new ja(t).element, y = Cl("side", p.element, g), b = Cl("centre", o.element, _, v, l.element, c.element), x = Cl("end", s.element, m.element, u.element, d.element, h.element), S = [
			["map", o.element],
			["lesson", p.element],
			["levers", g],
			["weeks", l.element],
			["happened", s.element],
			["who", m.element],
			["keep", h.element]
		], C = O("div", { class: "cv-grid" }, y, b, x), w = qo(S, () => this.around.still);
		this.main = O("main", {
			class: "cv-main",
			hidden: !0
		}, w, C, this.gallery.element);
		let T = no(t, this.around, () => i.help());
		M(e, El(o.element), T, this.banner, this.waiting, this.main, this.live, i.dialog), i.listen(e, r), this.listen(), requestAnimationFrame((e) => this.loop(e));
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
			sentence: pc(e)
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
function Tl() {
	return O("div", {
		class: "cv-waiting",
		role: "status"
	}, O("span", {
		class: "cv-spinner",
		"aria-hidden": "true"
	}), z("connecting"));
}
function El(e) {
	return O("a", {
		class: "cv-skip",
		href: `#${e.id}`,
		onclick: (t) => {
			t.preventDefault(), e.querySelector("canvas")?.focus();
		}
	}, z("skip"));
}
function Dl(e, t) {
	let n = e.welcome, r = n.scenarios.find((e) => e.name === n.start);
	r && (e.setup = { ...r.setup }), t.length > 1 && R(t, e), e.arms.has("A") || e.start("A", n.start), n.start !== "baseline" && t.length <= 1 && (e.mode = "explore");
}
// src/main.ts
function Ol(e, t, n, r) {
	let i = new D(t, r), a = new wl(e, i, n.address, n.page);
	return e.covalue = {
		store: i,
		shell: a
	}, a;
}
function kl() {
	let e = new URL("talk", location.href.split("#")[0]);
	return e.protocol = e.protocol === "https:" ? "wss:" : "ws:", e.href;
}
function Al(e, t) {
	e.mode = "explore";
	let n = e.welcome?.view ?? {};
	Dl(e, n.address?.split("#")[1] ? `#${n.address.split("#")[1]}` : ""), e.mode = "explore", e.arms.clear();
	for (let n of t.arms()) e.arms.set(n, new p(n, e.welcome.start));
}
var jl = document.getElementById("covalue-explore");
if (jl?.dataset.connect === "socket") Ol(jl, new a(kl()), {
	address: !0,
	page: !0
}, (e) => Dl(e, location.hash));
else if (jl?.dataset.connect === "replay") {
	let e = new n(document.getElementById("covalue-recorded")?.textContent ?? "");
	Ol(jl, e, {
		address: !1,
		page: !0
	}, (t) => Al(t, e));
}
function Ml({ model: e, el: t }) {
	let n = document.createElement("div");
	n.dataset.lmSuppressShortcuts = "true", t.append(n);
	let r = Ol(n, new o(e), {
		address: !1,
		page: !1
	}, (e) => {
		e.mode = "explore", Dl(e, ""), e.mode = "explore";
	});
	return () => r.destroy();
}
var Nl = { render: Ml };
export { Nl as default };
