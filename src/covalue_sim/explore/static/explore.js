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
	get changed() {
		return Object.keys(this.levers).length > 0 || this.schedule !== null;
	}
	copy(t) {
		return new e(t, this.scenario, { ...this.levers }, this.schedule && structuredClone(this.schedule));
	}
}, m = [
	"trust",
	"value",
	"power",
	"burden",
	"activation"
], h = [
	1,
	2,
	4,
	10,
	20
], g = 40, _ = 40, v = 6, y = class {
	link;
	prepared;
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
	live;
	heard = /* @__PURE__ */ new Map();
	waiting = /* @__PURE__ */ new Map();
	number = 0;
	held = !1;
	constructor(e, t) {
		this.link = e, this.prepared = t, this.live = e.live, e.onMessage = (e, t) => this.receive(e, t), e.onState = (e) => this.changeState(e === "open" ? "open" : "lost");
	}
	on(e, t) {
		for (let n of [e].flat()) this.heard.has(n) || this.heard.set(n, /* @__PURE__ */ new Set()), this.heard.get(n).add(t);
	}
	emit(...e) {
		let t = /* @__PURE__ */ new Set();
		for (let n of e) for (let e of this.heard.get(n) ?? []) t.add(e);
		for (let e of t) e();
	}
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
		return this.arms.get("A")?.opened?.weeks ?? this.setup.weeks;
	}
	get known() {
		return Math.min(...[...this.arms.values()].map((e) => e.frames?.known ?? 0)) - 1;
	}
	start(e, t, n = {}, r = null) {
		let i = this.arms.get(e), a = new p(e, t, n, r);
		i && Object.assign(a, {
			opened: i.opened,
			frames: i.frames,
			opening: i.opening
		}), this.arms.set(e, a), this.arms = new Map([...this.arms].sort(([e], [t]) => e.localeCompare(t))), this.ask(a), this.emit("arms");
	}
	compare(e) {
		let t = this.a.copy("B");
		e ? this.start("B", e) : this.start("B", t.scenario, t.levers, t.schedule), this.edited = "B", this.emit("arms");
	}
	dropB() {
		this.arms.delete("B") && (this.link.send({
			type: "close",
			arm: "B"
		}), this.edited = "A", this.forgetRuns(), this.emit("arms", "frames", "week"));
	}
	setLever(e, t, n = this.editedArm, r = this.week) {
		n.set(e, t, r), this.ask(n), this.emit("arms");
	}
	changeSchedule(e, t) {
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
		this.forgetRuns(), this.state === "open" && (e.opening ? e.again = !0 : (e.opening = !0, this.request({
			type: "open",
			arm: e.name,
			scenario: e.scenario,
			levers: e.levers,
			schedule: e.schedule,
			...this.setup,
			show: this.week
		}, (t) => {
			let n = this.arms.get(e.name);
			n && (n.opening = !1, t.type === "opened" && this.welcome ? (n.accept(t, this.welcome.layout), n.fetching = t.following > 0, this.refusal = "", this.week = Math.min(this.week, n.opened.weeks - 1), this.reached = Math.min(this.reached, n.opened.weeks - 1)) : this.refuse(t), (n.again || n !== e) && (n.again = !1, this.ask(n)), this.emit("arms"), this.fetch());
		})));
	}
	refuse(e) {
		this.refusal = String(e.why ?? ""), this.emit("said");
	}
	fetch() {
		let e = Math.max(this.week, this.reached) + g;
		for (let t of this.arms.values()) {
			let { frames: n, opened: r } = t;
			if (!n || !r || t.fetching || t.opening || n.known >= Math.min(e, r.weeks)) continue;
			t.fetching = !0;
			let i = n.known <= this.week && this.week < n.known + v ? v : _;
			this.request({
				type: "weeks",
				arm: t.name,
				first: n.known,
				count: i
			}, (e, r) => {
				this.arms.get(t.name)?.frames === n && this.take({
					...e,
					arm: t.name
				}, r);
			});
		}
	}
	take(e, t) {
		let n = this.arms.get(e.arm ?? "A");
		n?.frames && (e.type !== "weeks" || e.revision === n.opened?.revision) && (n.fetching = !1, e.type === "weeks" && t && (n.frames.add(e.first, e.count, t), e.outcomes && (n.outcomes = e.outcomes), n.failure = e.failure ?? "", this.emit("frames")), this.fetch());
	}
	goTo(e) {
		this.between = 0, this.week = Math.min(Math.max(Math.round(e), 0), this.weeks - 1), this.reached = Math.max(this.reached, this.week), this.fetch(), this.emit("week");
	}
	play(e) {
		e && this.week >= this.weeks - 1 && (this.week = 0, this.between = 0), e !== this.playing && (this.playing = e, this.between = 0, this.emit("play", "week"));
	}
	hold(e) {
		this.held = e;
	}
	last = 0;
	tick(e) {
		let t = Math.min((e - this.last) / 1e3, .25);
		if (this.last = e, !this.playing || this.held) return;
		this.between += t * this.speed;
		let n = !1;
		for (; this.between >= 1 && this.week < this.known && this.week < this.weeks - 1;) --this.between, this.week += 1, n = !0;
		this.week >= this.known && (this.between = Math.min(this.between, 1)), n && (this.reached = Math.max(this.reached, this.week), this.fetch(), this.emit("week")), this.week >= this.weeks - 1 && this.play(!1);
	}
	select(e) {
		this.selection = e, this.actor = null, this.emit("selection");
	}
	askActor() {
		if (!this.selection || !this.live) return;
		let e = {
			...this.selection,
			week: this.week
		};
		this.request({
			type: "actor",
			...e
		}, (e) => {
			e.type === "actor" && e.slot === this.selection?.slot && e.kind === this.selection?.kind && (this.actor = e, this.emit("actor"));
		});
	}
	run(e) {
		this.progress = {
			done: 0,
			total: e * this.arms.size
		}, this.bands = null;
		let t = ++this.job;
		this.request({
			type: "runs",
			count: e
		}, (e) => {
			t === this.job && (e.type === "progress" ? this.progress = {
				done: e.done,
				total: e.total
			} : (this.progress = null, e.type === "bands" ? this.bands = e : e.type === "refused" && this.refuse(e)), this.emit("runs"));
		}, !0), this.emit("runs");
	}
	cancelRuns() {
		this.link.send({ type: "cancel" }), this.job += 1, this.progress = null, this.emit("runs");
	}
	job = 0;
	forgetRuns() {
		this.progress && this.link.send({ type: "cancel" }), this.job += 1, (this.bands || this.progress) && (this.bands = this.progress = null, this.emit("runs"));
	}
	gallery() {
		!this.cards.size && this.live && this.request({ type: "gallery" }, (e) => {
			e.type === "card" && (this.cards.set(e.name, e.shares), this.emit("card"));
		}, !0);
	}
	keep(e, t, n, r) {
		this.request({
			type: "keep",
			what: e,
			arm: t,
			week: this.week,
			view: n
		}, (e, t) => {
			e.type === "file" && t ? r(e.name, e.media, t) : this.refuse(e);
		});
	}
	request(e, t, n = !1) {
		this.number += 1;
		let r = this.number;
		this.waiting.set(r, (e, i) => {
			n && e.type !== "bands" && e.type !== "refused" && e.type !== "cancelled" || this.waiting.delete(r), t(e, i);
		}), this.link.send({
			...e,
			id: r
		});
	}
	receive(e, t) {
		if (e.type === "welcome" && !this.welcome) {
			this.welcome = e, this.prepared(this), this.emit("welcome", "mode", "look", "play");
			for (let e of this.arms.values()) this.ask(e);
			return;
		}
		let n = this.waiting.get(e.id);
		n ? n(e, t) : e.type === "weeks" ? this.take(e, t) : e.type === "refused" && this.refuse(e);
	}
	changeState(e) {
		this.state = e, this.waiting.clear(), this.progress = null;
		for (let e of this.arms.values()) Object.assign(e, {
			opening: !1,
			fetching: !1,
			again: !1
		});
		if (e === "open") {
			if (!this.welcome) this.request({ type: "hello" }, () => {});
			else for (let e of this.arms.values()) this.ask(e);
		}
		this.emit("link", "runs");
	}
};
// src/dom.ts
function b(e, t = {}, ...n) {
	let r = document.createElement(e);
	for (let [e, n] of Object.entries(t)) n != null && n !== !1 && (e.startsWith("on") && typeof n == "function" ? r.addEventListener(e.slice(2), n) : e in r && !e.includes("-") && e !== "list" ? r[e] = n : r.setAttribute(e === "class" ? "class" : e, n === !0 ? "" : String(n)));
	return r.append(...n.filter((e) => e != null && e !== !1)), r;
}
var x = "http://www.w3.org/2000/svg";
function S(e, t = {}, ...n) {
	let r = document.createElementNS(x, e);
	for (let [e, n] of Object.entries(t)) r.setAttribute(e, String(n));
	return r.append(...n), r;
}
var C = {
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
function w(e) {
	let t = S("svg", {
		viewBox: "0 0 24 24",
		width: 18,
		height: 18,
		"aria-hidden": "true",
		focusable: "false"
	});
	return t.append(S("path", {
		d: C[e] ?? "",
		fill: "currentColor",
		"fill-rule": "evenodd"
	})), t;
}
function T(e, ...t) {
	e.replaceChildren(...t.filter((e) => !!e));
}
var E = 0;
function D(e) {
	return E += 1, `cv-${e}-${E}`;
}
// src/state/address.ts
var O = (e) => encodeURIComponent(String(e));
function k(e) {
	return Object.entries(e).map(([e, t]) => `${e}:${O(t)}`).join(",");
}
function ee(e, t) {
	if (!t) return;
	if (t.kind === "switch") return e === "true";
	if (t.kind === "choice") return e;
	let n = Number(e);
	return Number.isFinite(n) ? n : void 0;
}
function A(e, t) {
	let n = {};
	for (let r of e.split(",").filter(Boolean)) {
		let e = r.indexOf(":"), i = r.slice(0, e), a = ee(decodeURIComponent(r.slice(e + 1)), t.get(i));
		a !== void 0 && (n[i] = a);
	}
	return n;
}
function te(e) {
	let t = [e.scenario, k(e.levers)];
	return e.schedule && t.push("=", ...e.schedule.map((e) => `${e.week}!${k(e.set)}`)), t.join(";");
}
function ne(e, t) {
	let [n = "", r = "", i, ...a] = e.split(";"), o = i === "=" ? a.filter(Boolean).map((e) => {
		let [n = "0", r = ""] = e.split("!");
		return {
			week: Number(n) || 0,
			set: A(r, t)
		};
	}) : null;
	return {
		scenario: n,
		levers: A(r, t),
		schedule: o
	};
}
function re(e) {
	let t = [["m", e.mode]];
	e.lesson && t.push(["lesson", e.lesson]);
	for (let [n, r] of e.arms) t.push([n.toLowerCase(), te(r)]);
	return t.push(["seed", String(e.setup.seed)], ["n", String(e.setup.patients)], ["w", String(e.setup.weeks)]), t.push(["t", String(e.week)], ["r", String(e.reached)], ["c", e.colour], ["view", e.view]), e.trails && t.push(["trails", "1"]), e.speed !== 4 && t.push(["v", String(e.speed)]), e.edited === "B" && t.push(["edit", "B"]), e.selection && t.push(["who", `${e.selection.kind}.${e.selection.slot}`]), t.map(([e, t]) => `${e}=${t.replaceAll("&", "%26")}`).join("&");
}
function ie(e, t) {
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
		let { scenario: a, levers: s, schedule: c } = ne(n, r);
		o.has(a) && t.arms.set(e, new p(e, a, s, c));
	}
	t.week = a("t", 0, t.setup.weeks - 1, t.week), t.reached = Math.max(t.week, a("r", 0, t.setup.weeks - 1, t.reached)), m.includes(i.get("c")) && (t.colour = i.get("c")), i.get("view") === "structure" && (t.view = "structure"), t.trails = i.get("trails") === "1", t.speed = a("v", 1, 20, t.speed), i.get("edit") === "B" && t.arms.has("B") && (t.edited = "B");
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
		same: "the same as A"
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
		more: "All {count} levers of this theme",
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
		so_far: "Means from week 0 to week {week}",
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
		most: "{who} gains most, {least} least."
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
		newcomer: "newcomer"
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
		competence: "Competence of peers"
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
		activity: "Took part in: {activity}{asked}.",
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
		agree: "{count} of {n} runs agree in sign",
		outcome: "Mean of the whole run",
		sure: "B − A, paired",
		clear: "clear",
		unclear: "could be either way",
		mean: "Mean and 95 % interval"
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
		intro: "Each picture shows what encounters did in one short run: green for co-created at the bottom, orange hatched for co-destroyed on top. Open one alone, or beside what you have.",
		open: "Open",
		beside: "Open as B",
		alt: "{title}: {created} co-created and {destroyed} co-destroyed at the end of a short run."
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
		scenario: "Open the scenario “{title}” beside the baseline",
		done: "done",
		more: "more",
		less: "less",
		same: "about the same",
		number: "Lesson {number}",
		try: "Now move it yourself: the lever is below, and it acts on B."
	},
	lessons: {
		use: {
			title: "Value only in use",
			idea: "A service holds no value until it is used. Staff and rooms are there in both arms; in B, users can hardly bring anything in.",
			question: "The same professionals, the same hours on offer, but using the service costs patients twenty times the effort. What becomes of value to patients?",
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
			question: "In B users get nearly all of the say (0.95 instead of 0.35). What becomes of trust in the own professional?",
			answers: [
				"It rises",
				"About the same",
				"It falls"
			],
			why: "More say brings encounters nearer to where users stand, and more of them can create value for both. But who has hardly any say has little reason to give effort, and strain grows: beyond some share, performance and with it trust can fall off again. Look for the share that trust likes best, and see whom the ends serve.",
			theory: "Shared decisions (Batalden and others); declared and enacted power (Kirkegaard and Andersen)"
		},
		trust: {
			title: "Trust builds slowly and breaks fast",
			idea: "A good contact moves trust a small step; a bad one takes several such steps away; a scandal takes years.",
			question: "In B a scandal costs four tenths of trust in week 20, for one week only. What is trust like at the end, more than a year later?",
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
			question: "In B organisations announce 0.8 of the say and practise 0.2. What becomes of trust in the organisation?",
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
			question: "In B activities are paid by the hour, and benefits allow no earnings. Who is brought in more?",
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
			why: "A task beyond one’s skill goes wrong now and then, and its hours weigh most on those with little free time. Time the professional saves is the user’s time spent.",
			theory: "Empowerment or exploitation by the same task (Essén and others); self-management support"
		},
		pace: {
			title: "Slow and fast",
			idea: "A forum that hurries covers more topics, and people follow less of each.",
			question: "In B involvement runs at five times the pace. What becomes of how well services’ designs fit needs?",
			answers: [
				"Better: more topics",
				"About the same",
				"Worse"
			],
			why: "A change of design needs somebody who knows the matter and has followed the talk. Full agendas use the hours up before lived knowledge is heard, so that less of it reaches the design.",
			theory: "Slow co-production (Filipe and others); pace of involvement"
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
function j(e, t = {}) {
	let n = oe(e);
	return typeof n == "string" ? n.replace(/\{(\w+)\}/g, (e, n) => String(t[n] ?? `{${n}}`)) : e;
}
function M(e) {
	let t = oe(e);
	return Array.isArray(t) ? t : [];
}
function N(e, t) {
	let n = oe(e)?.[t];
	if (typeof n == "string") return n;
	let r = t.split(".").at(-1).replaceAll("_", " ");
	return r.charAt(0).toUpperCase() + r.slice(1);
}
function P(e, t = 2) {
	return Number.isFinite(e) ? (Math.abs(e) >= 1e3 ? Math.round(e).toLocaleString("en") : e.toFixed(t)).replace(/^-(?=[0.,]*$)/, "").replace("-", "−") : "–";
}
function F(e) {
	return `${P(100 * e, 0)} %`;
}
function I(e) {
	return String(Number(e.toPrecision(6))).replace("-", "−");
}
// node_modules/uplot/dist/uPlot.esm.js
var se = !0, ce = "uplot", le = "u-hz", ue = "u-vt", de = "u-title", fe = "u-wrap", pe = "u-under", me = "u-over", he = "u-axis", ge = "u-off", _e = "u-select", ve = "u-cursor-x", ye = "u-cursor-y", be = "u-cursor-pt", xe = "u-legend", Se = "u-live", Ce = "u-inline", we = "u-series", Te = "u-marker", Ee = "u-label", De = "u-value", Oe = "width", ke = "height", Ae = "top", je = "bottom", Me = "left", Ne = "right", Pe = "#000", Fe = "#0000", Ie = "mousemove", Le = "mousedown", Re = "mouseup", ze = "mouseenter", Be = "mouseleave", Ve = "dblclick", He = "resize", Ue = "scroll", We = "change", Ge = "dppxchange", Ke = "--", qe = typeof window < "u", Je = qe ? document : null, Ye = qe ? window : null, Xe = qe ? navigator : null, L, Ze;
function Qe() {
	let e = devicePixelRatio;
	L != e && (L = e, Ze && ft(We, Ze, Qe), Ze = matchMedia(`(min-resolution: ${L - .001}dppx) and (max-resolution: ${L + .001}dppx)`), dt(We, Ze, Qe), Ye.dispatchEvent(new CustomEvent(Ge)));
}
function $e(e, t) {
	if (t != null) {
		let n = e.classList;
		!n.contains(t) && n.add(t);
	}
}
function et(e, t) {
	let n = e.classList;
	n.contains(t) && n.remove(t);
}
function R(e, t, n) {
	e.style[t] = n + "px";
}
function tt(e, t, n, r) {
	let i = Je.createElement(e);
	return t != null && $e(i, t), n?.insertBefore(i, r), i;
}
function nt(e, t) {
	return tt("div", e, t);
}
var rt = /* @__PURE__ */ new WeakMap();
function it(e, t, n, r, i) {
	let a = "translate(" + t + "px," + n + "px)";
	a != rt.get(e) && (e.style.transform = a, rt.set(e, a), t < 0 || n < 0 || t > r || n > i ? $e(e, ge) : et(e, ge));
}
var at = /* @__PURE__ */ new WeakMap();
function ot(e, t, n) {
	let r = t + n;
	r != at.get(e) && (at.set(e, r), e.style.background = t, e.style.borderColor = n);
}
var st = /* @__PURE__ */ new WeakMap();
function ct(e, t, n, r) {
	let i = t + "" + n;
	i != st.get(e) && (st.set(e, i), e.style.height = n + "px", e.style.width = t + "px", e.style.marginLeft = r ? -t / 2 + "px" : 0, e.style.marginTop = r ? -n / 2 + "px" : 0);
}
var lt = { passive: !0 }, ut = {
	...lt,
	capture: !0
};
function dt(e, t, n, r) {
	t.addEventListener(e, n, r ? ut : lt);
}
function ft(e, t, n, r) {
	t.removeEventListener(e, n, lt);
}
qe && Qe();
function pt(e, t, n, r) {
	let i;
	n ||= 0, r ||= t.length - 1;
	let a = r <= 2147483647;
	for (; r - n > 1;) i = a ? n + r >> 1 : jt((n + r) / 2), t[i] < e ? n = i : r = i;
	return e - t[n] <= t[r] - e ? n : r;
}
function mt(e) {
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
var ht = (e) => e != null, z = (e) => e != null && e > 0, B = mt(ht), gt = mt(z);
function _t(e, t, n, r = 0, i = !1) {
	let a = i ? gt : B, o = i ? z : ht;
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
	return [s ?? U, c ?? -U];
}
function vt(e, t, n, r) {
	let i = Lt(e), a = Lt(t);
	e == t && (i == -1 ? (e *= n, t /= n) : (e /= n, t *= n));
	let o = n == 10 ? Rt : zt, s = i == 1 ? jt : Nt, c = a == 1 ? Nt : jt, l = s(o(At(e))), u = c(o(At(t))), d = It(n, l), f = It(n, u);
	return n == 10 && (l < 0 && (d = G(d, -l)), u < 0 && (f = G(f, -u))), r || n == 2 ? (e = d * i, t = f * a) : (e = tn(e, d), t = en(t, f)), [e, t];
}
function yt(e, t, n, r) {
	let i = vt(e, t, n, r);
	return e == 0 && (i[0] = 0), t == 0 && (i[1] = 0), i;
}
var bt = .1, xt = {
	mode: 3,
	pad: bt
}, St = {
	pad: 0,
	soft: null,
	mode: 0
}, Ct = {
	min: St,
	max: St
};
function wt(e, t, n, r) {
	return pn(n) ? Et(e, t, n) : (St.pad = n, St.soft = r ? 0 : null, St.mode = r ? 3 : 0, Et(e, t, Ct));
}
function V(e, t) {
	return e ?? t;
}
function Tt(e, t, n) {
	for (t = V(t, 0), n = V(n, e.length - 1); t <= n;) {
		if (e[t] != null) return !0;
		t++;
	}
	return !1;
}
function Et(e, t, n) {
	let r = n.min, i = n.max, a = V(r.pad, 0), o = V(i.pad, 0), s = V(r.hard, -U), c = V(i.hard, U), l = V(r.soft, U), u = V(i.soft, -U), d = V(r.mode, 0), f = V(i.mode, 0), p = t - e, m = Rt(p), h = Ft(At(e), At(t)), g = At(Rt(h) - m);
	(p < 1e-24 || g > 10) && (p = 0, (e == 0 || t == 0) && (p = 1e-24, d == 2 && l != U && (a = 0), f == 2 && u != -U && (o = 0)));
	let _ = p || h || 1e3, v = It(10, jt(Rt(_))), y = G(tn(e - _ * (p == 0 ? e == 0 ? .1 : 1 : a), v / 10), 24), b = e >= l && (d == 1 || d == 3 && y <= l || d == 2 && y >= l) ? l : U, x = Ft(s, y < b && e >= b ? b : Pt(b, y)), S = G(en(t + _ * (p == 0 ? t == 0 ? .1 : 1 : o), v / 10), 24), C = t <= u && (f == 1 || f == 3 && S >= u || f == 2 && S <= u) ? u : -U, w = Pt(c, S > C && t <= C ? C : Ft(C, S));
	return x == w && x == 0 && (w = 100), [x, w];
}
var Dt = new Intl.NumberFormat(qe ? Xe.language : "en-US"), Ot = (e) => Dt.format(e), H = Math, kt = H.PI, At = H.abs, jt = H.floor, Mt = H.round, Nt = H.ceil, Pt = H.min, Ft = H.max, It = H.pow, Lt = H.sign, Rt = H.log10, zt = H.log2, Bt = (e, t = 1) => H.sinh(e) * t, Vt = (e, t = 1) => H.asinh(e / t), U = Infinity;
function Ht(e) {
	return (Rt((e ^ e >> 31) - (e >> 31)) | 0) + 1;
}
function Ut(e, t, n) {
	return Pt(Ft(e, t), n);
}
function Wt(e) {
	return typeof e == "function";
}
function W(e) {
	return Wt(e) ? e : () => e;
}
var Gt = () => {}, Kt = (e) => e, qt = (e, t) => t, Jt = (e) => null, Yt = (e) => !0, Xt = (e, t) => e == t, Zt = /\.\d*?(?=9{6,}|0{6,})/gm, Qt = (e) => {
	if (un(e) || nn.has(e)) return e;
	let t = `${e}`, n = t.match(Zt);
	if (n == null) return e;
	let r = n[0].length - 1;
	if (t.indexOf("e-") != -1) {
		let [e, n] = t.split("e");
		return +`${Qt(e)}e${n}`;
	}
	return G(e, r);
};
function $t(e, t) {
	return Qt(G(Qt(e / t)) * t);
}
function en(e, t) {
	return Qt(Nt(Qt(e / t)) * t);
}
function tn(e, t) {
	return Qt(jt(Qt(e / t)) * t);
}
function G(e, t = 0) {
	if (un(e)) return e;
	let n = 10 ** t;
	return Mt(e * n * (1 + 2 ** -52)) / n;
}
var nn = /* @__PURE__ */ new Map();
function rn(e) {
	return (("" + e).split(".")[1] || "").length;
}
function an(e, t, n, r) {
	let i = [], a = r.map(rn);
	for (let o = t; o < n; o++) {
		let t = At(o), n = G(It(e, o), t);
		for (let s = 0; s < r.length; s++) {
			let c = e == 10 ? +`${r[s]}e${o}` : r[s] * n, l = (o >= 0 ? 0 : t) + (o >= a[s] ? 0 : a[s]), u = e == 10 ? c : G(c, l);
			i.push(u), nn.set(u, l);
		}
	}
	return i;
}
var on = {}, sn = [], cn = [null, null], ln = Array.isArray, un = Number.isInteger, dn = (e) => e === void 0;
function fn(e) {
	return typeof e == "string";
}
function pn(e) {
	let t = !1;
	if (e != null) {
		let n = e.constructor;
		t = n == null || n == Object;
	}
	return t;
}
function mn(e) {
	return typeof e == "object" && !!e;
}
var hn = Object.getPrototypeOf(Uint8Array), gn = "__proto__";
function _n(e, t = pn) {
	let n;
	if (ln(e)) {
		let r = e.find((e) => e != null);
		if (ln(r) || t(r)) {
			n = Array(e.length);
			for (let r = 0; r < e.length; r++) n[r] = _n(e[r], t);
		} else n = e.slice();
	} else if (e instanceof hn) n = e.slice();
	else if (t(e)) {
		n = {};
		for (let r in e) r != gn && (n[r] = _n(e[r], t));
	} else n = e;
	return n;
}
function vn(e) {
	let t = arguments;
	for (let n = 1; n < t.length; n++) {
		let r = t[n];
		for (let t in r) t != gn && (pn(e[t]) ? vn(e[t], _n(r[t])) : e[t] = _n(r[t]));
	}
	return e;
}
var yn = 0, bn = 1, xn = 2;
function Sn(e, t, n) {
	for (let r = 0, i, a = -1; r < t.length; r++) {
		let o = t[r];
		if (o > a) {
			for (i = o - 1; i >= 0 && e[i] == null;) e[i--] = null;
			for (i = o + 1; i < n && e[i] == null;) e[a = i++] = null;
		}
	}
}
function Cn(e, t) {
	if (En(e)) {
		let t = e[0].slice();
		for (let n = 1; n < e.length; n++) t.push(...e[n].slice(1));
		return Dn(t[0]) || (t = Tn(t)), t;
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
			let c = o[e], l = Array(i).fill(void 0), u = t ? t[n][e] : bn, d = [];
			for (let e = 0; e < c.length; e++) {
				let t = c[e], n = a.get(s[e]);
				t === null ? u != yn && (l[n] = t, u == xn && d.push(n)) : l[n] = t;
			}
			Sn(l, d, i), r.push(l);
		}
	}
	return r;
}
var wn = typeof queueMicrotask > "u" ? (e) => Promise.resolve().then(e) : queueMicrotask;
function Tn(e) {
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
function En(e) {
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
function Dn(e, t = 100) {
	let n = e.length;
	if (n <= 1) return !0;
	let r = 0, i = n - 1;
	for (; r <= i && e[r] == null;) r++;
	for (; i >= r && e[i] == null;) i--;
	if (i <= r) return !0;
	let a = Ft(1, jt((i - r + 1) / t));
	for (let t = e[r], n = r + a; n <= i; n += a) {
		let r = e[n];
		if (r != null) {
			if (r <= t) return !1;
			t = r;
		}
	}
	return !0;
}
var On = [
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
], kn = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function An(e) {
	return e.slice(0, 3);
}
var jn = kn.map(An), Mn = {
	MMMM: On,
	MMM: On.map(An),
	WWWW: kn,
	WWW: jn
};
function Nn(e) {
	return (e < 10 ? "0" : "") + e;
}
function Pn(e) {
	return (e < 10 ? "00" : e < 100 ? "0" : "") + e;
}
var Fn = {
	YYYY: (e) => e.getFullYear(),
	YY: (e) => (e.getFullYear() + "").slice(2),
	MMMM: (e, t) => t.MMMM[e.getMonth()],
	MMM: (e, t) => t.MMM[e.getMonth()],
	MM: (e) => Nn(e.getMonth() + 1),
	M: (e) => e.getMonth() + 1,
	DD: (e) => Nn(e.getDate()),
	D: (e) => e.getDate(),
	WWWW: (e, t) => t.WWWW[e.getDay()],
	WWW: (e, t) => t.WWW[e.getDay()],
	HH: (e) => Nn(e.getHours()),
	H: (e) => e.getHours(),
	h: (e) => {
		let t = e.getHours();
		return t == 0 ? 12 : t > 12 ? t - 12 : t;
	},
	AA: (e) => e.getHours() >= 12 ? "PM" : "AM",
	aa: (e) => e.getHours() >= 12 ? "pm" : "am",
	a: (e) => e.getHours() >= 12 ? "p" : "a",
	mm: (e) => Nn(e.getMinutes()),
	m: (e) => e.getMinutes(),
	ss: (e) => Nn(e.getSeconds()),
	s: (e) => e.getSeconds(),
	fff: (e) => Pn(e.getMilliseconds())
};
function In(e, t) {
	t ||= Mn;
	let n = [], r = /\{([a-z]+)\}|[^{]+/gi, i;
	for (; i = r.exec(e);) n.push(i[0][0] == "{" ? Fn[i[1]] : i[0]);
	return (e) => {
		let r = "";
		for (let i = 0; i < n.length; i++) r += typeof n[i] == "string" ? n[i] : n[i](e, t);
		return r;
	};
}
var Ln = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Rn(e, t) {
	let n;
	return t == "UTC" || t == "Etc/UTC" ? n = /* @__PURE__ */ new Date(+e + e.getTimezoneOffset() * 6e4) : t == Ln ? n = e : (n = new Date(e.toLocaleString("en-US", { timeZone: t })), n.setMilliseconds(e.getMilliseconds())), n;
}
var zn = (e) => e % 1 == 0, K = [
	1,
	2,
	2.5,
	5
], Bn = an(10, -32, 0, K), Vn = an(10, 0, 32, K), Hn = Vn.filter(zn), Un = Bn.concat(Vn), Wn = "\n", Gn = "{YYYY}", Kn = Wn + Gn, qn = "{M}/{D}", Jn = Wn + qn, Yn = Jn + "/{YY}", Xn = "{aa}", Zn = "{h}:{mm}" + Xn, Qn = Wn + Zn, $n = ":{ss}", q = null;
function er(e) {
	let t = e * 1e3, n = t * 60, r = n * 60, i = r * 24, a = i * 30, o = i * 365, s = (e == 1 ? an(10, 0, 3, K).filter(zn) : an(10, -3, 0, K)).concat([
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
			Gn,
			q,
			q,
			q,
			q,
			q,
			q,
			1
		],
		[
			i * 28,
			"{MMM}",
			Kn,
			q,
			q,
			q,
			q,
			q,
			1
		],
		[
			i,
			qn,
			Kn,
			q,
			q,
			q,
			q,
			q,
			1
		],
		[
			r,
			"{h}" + Xn,
			Yn,
			q,
			Jn,
			q,
			q,
			q,
			1
		],
		[
			n,
			Zn,
			Yn,
			q,
			Jn,
			q,
			q,
			q,
			1
		],
		[
			t,
			$n,
			Yn + " " + Zn,
			q,
			Jn + " " + Zn,
			q,
			Qn,
			q,
			1
		],
		[
			e,
			$n + ".{fff}",
			Yn + " " + Zn,
			q,
			Jn + " " + Zn,
			q,
			Qn,
			q,
			1
		]
	];
	function l(t) {
		return (s, c, l, u, d, f) => {
			let p = [], m = d >= o, h = d >= a && d < o, g = t(l), _ = G(g * e, 3), v = ur(g.getFullYear(), m ? 0 : g.getMonth(), h || m ? 1 : g.getDate()), y = G(v * e, 3);
			if (h || m) {
				let n = h ? d / a : 0, r = m ? d / o : 0, i = _ == y ? _ : G(ur(v.getFullYear() + r, v.getMonth() + n, 1) * e, 3), s = new Date(Mt(i / e)), c = s.getFullYear(), l = s.getMonth();
				for (let a = 0; i <= u; a++) {
					let o = ur(c + r * a, l + n * a, 1), s = o - t(G(o * e, 3));
					i = G((+o + s) * e, 3), i <= u && p.push(i);
				}
			} else {
				let a = d >= i ? i : d, o = y + (jt(l) - jt(_)) + en(_ - y, a);
				p.push(o);
				let m = t(o), h = m.getHours() + m.getMinutes() / n + m.getSeconds() / r, g = d / r, v = f / s.axes[c]._space;
				for (; o = G(o + d, e == 1 ? 0 : 3), !(o > u);) if (g > 1) {
					let e = jt(G(h + g, 6)) % 24, n = t(o).getHours() - e;
					n > 1 && (n = -1), o -= n * r, h = (h + g) % 24;
					let i = p[p.length - 1];
					G((o - i) / d, 3) * v >= .7 && p.push(o);
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
var [tr, nr, rr] = er(1), [ir, ar, or] = er(.001);
an(2, -53, 53, [1]);
function sr(e, t) {
	return e.map((e) => e.map((n, r) => r == 0 || r == 8 || n == null ? n : t(r == 1 || e[8] == 0 ? n : e[1] + n)));
}
function cr(e, t) {
	return (n, r, i, a, o) => {
		let s = t.find((e) => o >= e[0]) || t[t.length - 1], c, l, u, d, f, p;
		return r.map((t) => {
			let n = e(t), r = n.getFullYear(), i = n.getMonth(), a = n.getDate(), o = n.getHours(), m = n.getMinutes(), h = n.getSeconds(), g = r != c && s[2] || i != l && s[3] || a != u && s[4] || o != d && s[5] || m != f && s[6] || h != p && s[7] || s[1];
			return c = r, l = i, u = a, d = o, f = m, p = h, g(n);
		});
	};
}
function lr(e, t) {
	let n = In(t);
	return (t, r, i, a, o) => r.map((t) => n(e(t)));
}
function ur(e, t, n) {
	return new Date(e, t, n);
}
function dr(e, t) {
	return t(e);
}
var fr = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function pr(e, t) {
	return (n, r, i, a) => a == null ? Ke : t(e(r));
}
function mr(e, t) {
	let n = e.series[t];
	return n.width ? n.stroke(e, t) : n.points.width ? n.points.stroke(e, t) : null;
}
function hr(e, t) {
	return e.series[t].fill(e, t);
}
var gr = {
	show: !0,
	live: !0,
	isolate: !1,
	mount: Gt,
	markers: {
		show: !0,
		width: 2,
		stroke: mr,
		fill: hr,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function _r(e, t) {
	let n = e.cursor.points, r = nt(), i = n.size(e, t);
	R(r, Oe, i), R(r, ke, i);
	let a = i / -2;
	R(r, "marginLeft", a), R(r, "marginTop", a);
	let o = n.width(e, t, i);
	return o && R(r, "borderWidth", o), r;
}
function vr(e, t) {
	let n = e.series[t].points;
	return n._fill || n._stroke;
}
function yr(e, t) {
	let n = e.series[t].points;
	return n._stroke || n._fill;
}
function br(e, t) {
	return e.series[t].points.size;
}
var xr = [0, 0];
function Sr(e, t, n) {
	return xr[0] = t, xr[1] = n, xr;
}
function Cr(e, t, n, r = !0) {
	return (e) => {
		e.button != 0 || r && e.target != t || n(e);
	};
}
function wr(e, t, n, r = !0) {
	return (e) => {
		r && e.target != t || n(e);
	};
}
var Tr = {
	show: !0,
	x: !0,
	y: !0,
	lock: !1,
	move: Sr,
	points: {
		one: !1,
		show: _r,
		size: br,
		width: 0,
		stroke: yr,
		fill: vr
	},
	bind: {
		mousedown: Cr,
		mouseup: Cr,
		click: Cr,
		dblclick: Cr,
		mousemove: wr,
		mouseleave: wr,
		mouseenter: wr
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
}, Er = {
	show: !0,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
}, Dr = vn({}, Er, { filter: qt }), Or = vn({}, Dr, { size: 10 }), kr = vn({}, Er, { show: !1 }), Ar = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"", jr = "bold " + Ar, Mr = 1.5, Nr = {
	show: !0,
	scale: "x",
	stroke: Pe,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: jr,
	side: 2,
	grid: Dr,
	ticks: Or,
	border: kr,
	font: Ar,
	lineGap: Mr,
	rotate: 0
}, Pr = "Value", Fr = "Time", Ir = {
	show: !0,
	scale: "x",
	auto: !1,
	sorted: 1,
	min: U,
	max: -Infinity,
	idxs: []
};
function Lr(e, t, n, r, i) {
	return t.map((e) => e == null ? "" : Ot(e));
}
function Rr(e, t, n, r, i, a, o) {
	let s = [], c = nn.get(i) || 0;
	n = o ? n : G(en(n, i), c);
	for (let e = n; e <= r; e = G(e + i, c)) s.push(Object.is(e, -0) ? 0 : e);
	return s;
}
function zr(e, t, n, r, i, a, o) {
	let s = [], c = e.scales[e.axes[t].scale].log;
	i = It(c, jt((c == 10 ? Rt : zt)(n))), c == 10 && (i = Un[pt(i, Un)]);
	let l = n, u = i * c;
	c == 10 && (u = Un[pt(u, Un)]);
	do
		s.push(l), l += i, c == 10 && !nn.has(l) && (l = G(l, nn.get(i))), l >= u && (i = l, u = i * c, c == 10 && (u = Un[pt(u, Un)]));
	while (l <= r);
	return s;
}
function Br(e, t, n, r, i, a, o) {
	let s = e.scales[e.axes[t].scale].asinh, c = r > s ? zr(e, t, Ft(s, n), r, i) : [s], l = r >= 0 && n <= 0 ? [0] : [];
	return (n < -s ? zr(e, t, Ft(s, -r), -n, i) : [s]).reverse().map((e) => -e).concat(l, c);
}
var Vr = /./, Hr = /[12357]/, Ur = /[125]/, Wr = /1/, Gr = (e, t, n, r) => e.map((e, i) => t == 4 && e == 0 || i % r == 0 && n.test(e.toExponential()[+(e < 0)]) ? e : null);
function Kr(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = e.scales[o], c = e.valToPos, l = a._space, u = c(10, o), d = c(9, o) - u >= l ? Vr : c(7, o) - u >= l ? Hr : c(5, o) - u >= l ? Ur : Wr;
	if (d == Wr) {
		let e = At(c(1, o) - u);
		if (e < l) return Gr(t.slice().reverse(), s.distr, d, Nt(l / e)).reverse();
	}
	return Gr(t, s.distr, d, 1);
}
function qr(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = a._space, c = e.valToPos, l = At(c(1, o) - c(2, o));
	return l < s ? Gr(t.slice().reverse(), 3, Vr, Nt(s / l)).reverse() : t;
}
function Jr(e, t, n, r) {
	return r == null ? Ke : t == null ? "" : Ot(t);
}
var Yr = {
	show: !0,
	scale: "y",
	stroke: Pe,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: jr,
	side: 3,
	grid: Dr,
	ticks: Or,
	border: kr,
	font: Ar,
	lineGap: Mr,
	rotate: 0
};
function Xr(e, t) {
	return G((3 + (e || 1) * 2) * t, 3);
}
function Zr(e, t) {
	let { scale: n, idxs: r } = e.series[0], i = e._data[0], a = e.valToPos(i[r[0]], n, !0), o = At(e.valToPos(i[r[1]], n, !0) - a) / (e.series[t].points.space * L);
	return r[1] - r[0] <= o;
}
var Qr = {
	scale: null,
	auto: !0,
	sorted: 0,
	min: U,
	max: -Infinity
}, $r = (e, t, n, r, i) => i, ei = {
	show: !0,
	auto: !0,
	sorted: 0,
	gaps: $r,
	alpha: 1,
	facets: [vn({}, Qr, { scale: "x" }), vn({}, Qr, { scale: "y" })]
}, ti = {
	scale: "y",
	auto: !0,
	sorted: 0,
	show: !0,
	spanGaps: !1,
	gaps: $r,
	alpha: 1,
	points: {
		show: Zr,
		filter: null
	},
	values: null,
	min: U,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function ni(e, t, n, r, i) {
	return n / 10;
}
var ri = {
	time: se,
	auto: !0,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
}, ii = vn({}, ri, {
	time: !1,
	ori: 1
}), ai = {};
function oi(e, t) {
	let n = ai[e];
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
	}, e != null && (ai[e] = n)), n;
}
var si = 1, ci = 2;
function li(e, t, n) {
	let r = e.mode, i = e.series[t], a = r == 2 ? e._data[t] : e._data, o = e.scales, s = e.bbox, c = a[0], l = r == 2 ? a[1] : a[t], u = r == 2 ? o[i.facets[0].scale] : o[e.series[0].scale], d = r == 2 ? o[i.facets[1].scale] : o[i.scale], f = s.left, p = s.top, m = s.width, h = s.height, g = e.valToPosH, _ = e.valToPosV;
	return u.ori == 0 ? n(i, c, l, u, d, g, _, f, p, m, h, vi, bi, Si, Y, wi) : n(i, c, l, u, d, _, g, p, f, h, m, yi, xi, J, Ci, X);
}
function ui(e, t) {
	let n = 0, r = 0, i = V(e.bands, sn);
	for (let e = 0; e < i.length; e++) {
		let a = i[e];
		a.series[0] == t ? n = a.dir : a.series[1] == t && (a.dir == 1 ? r |= 1 : r |= 2);
	}
	return [n, r == 1 ? -1 : r == 2 ? 1 : r == 3 ? 2 : 0];
}
function di(e, t, n, r, i) {
	let a = e.mode, o = e.series[t], s = a == 2 ? o.facets[1].scale : o.scale, c = e.scales[s];
	return i == -1 ? c.min : i == 1 ? c.max : c.distr == 3 ? c.dir == 1 ? c.min : c.max : 0;
}
function fi(e, t, n, r, i, a) {
	return li(e, t, (e, t, o, s, c, l, u, d, f, p, m) => {
		let h = e.pxRound, g = s.dir * (s.ori == 0 ? 1 : -1), _ = s.ori == 0 ? bi : xi, v, y;
		g == 1 ? (v = n, y = r) : (v = r, y = n);
		let b = h(l(t[v], s, p, d)), x = h(u(o[v], c, m, f)), S = h(l(t[y], s, p, d)), C = h(u(a == 1 ? c.max : c.min, c, m, f)), w = new Path2D(i);
		return _(w, S, C), _(w, b, C), _(w, b, x), w;
	});
}
function pi(e, t, n, r, i, a) {
	let o = null;
	if (e.length > 0) {
		o = new Path2D();
		let s = t == 0 ? Si : J, c = n;
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
function mi(e, t, n) {
	let r = e[e.length - 1];
	r && r[0] == t ? r[1] = n : e.push([t, n]);
}
function hi(e, t, n, r, i, a, o) {
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
function gi(e) {
	return e == 0 ? Kt : e == 1 ? Mt : (t) => $t(t, e);
}
function _i(e) {
	let t = e == 0 ? vi : yi, n = e == 0 ? (e, t, n, r, i, a) => {
		e.arcTo(t, n, r, i, a);
	} : (e, t, n, r, i, a) => {
		e.arcTo(n, t, i, r, a);
	}, r = e == 0 ? (e, t, n, r, i) => {
		e.rect(t, n, r, i);
	} : (e, t, n, r, i) => {
		e.rect(n, t, i, r);
	};
	return (e, i, a, o, s, c = 0, l = 0) => {
		c == 0 && l == 0 ? r(e, i, a, o, s) : (c = Pt(c, o / 2, s / 2), l = Pt(l, o / 2, s / 2), t(e, i + c, a), n(e, i + o, a, i + o, a + s, c), n(e, i + o, a + s, i, a + s, l), n(e, i, a + s, i, a, l), n(e, i, a, i + o, a, c), e.closePath());
	};
}
var vi = (e, t, n) => {
	e.moveTo(t, n);
}, yi = (e, t, n) => {
	e.moveTo(n, t);
}, bi = (e, t, n) => {
	e.lineTo(t, n);
}, xi = (e, t, n) => {
	e.lineTo(n, t);
}, Si = _i(0), J = _i(1), Y = (e, t, n, r, i, a) => {
	e.arc(t, n, r, i, a);
}, Ci = (e, t, n, r, i, a) => {
	e.arc(n, t, r, i, a);
}, wi = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(t, n, r, i, a, o);
}, X = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(n, t, i, r, o, a);
};
function Ti(e) {
	return (e, t, n, r, i) => li(e, t, (t, a, o, s, c, l, u, d, f, p, m) => {
		let { pxRound: h, points: g } = t, _, v;
		s.ori == 0 ? (_ = vi, v = Y) : (_ = yi, v = Ci);
		let y = G(g.width * L, 3), b = (g.size - g.width) / 2 * L, x = G(b * 2, 3), S = new Path2D(), C = new Path2D(), { left: w, top: T, width: E, height: D } = e.bbox;
		Si(C, w - x, T - x, E + x * 2, D + x * 2);
		let O = (e) => {
			if (o[e] != null) {
				let t = h(l(a[e], s, p, d)), n = h(u(o[e], c, m, f));
				_(S, t + b, n), v(S, t, n, b, 0, kt * 2);
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
function Z(e) {
	return (t, n, r, i, a, o) => {
		r != i && (a != r && o != r && e(t, n, r), a != i && o != i && e(t, n, i), e(t, n, o));
	};
}
var Ei = Z(bi), Di = Z(xi);
function Oi(e) {
	let t = V(e?.alignGaps, 0);
	return (e, n, r, i) => li(e, n, (a, o, s, c, l, u, d, f, p, m, h) => {
		[r, i] = B(s, r, i);
		let g = a.pxRound, _ = (e) => g(u(e, c, m, f)), v = (e) => g(d(e, l, h, p)), y, b;
		c.ori == 0 ? (y = bi, b = Ei) : (y = xi, b = Di);
		let x = c.dir * (c.ori == 0 ? 1 : -1), S = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: si
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
		let [T, E] = ui(e, n);
		if (a.fill != null || T != 0) {
			let t = S.fill = new Path2D(C), s = v(a.fillTo(e, n, a.min, a.max, T)), c = _(o[r]), l = _(o[i]);
			x == -1 && ([l, c] = [c, l]), y(t, l, s), y(t, c, s);
		}
		if (!a.spanGaps) {
			let l = [];
			w && l.push(...hi(o, s, r, i, x, _, t)), S.gaps = l = a.gaps(e, n, r, i, l), S.clip = pi(l, c.ori, f, p, m, h);
		}
		return E != 0 && (S.band = E == 2 ? [fi(e, n, r, i, C, -1), fi(e, n, r, i, C, 1)] : fi(e, n, r, i, C, E)), S;
	});
}
function ki(e) {
	let t = V(e.align, 1), n = V(e.ascDesc, !1), r = V(e.alignGaps, 0), i = V(e.extend, !1);
	return (e, a, o, s) => li(e, a, (c, l, u, d, f, p, m, h, g, _, v) => {
		[o, s] = B(u, o, s);
		let y = c.pxRound, { left: b, width: x } = e.bbox, S = (e) => y(p(e, d, _, h)), C = (e) => y(m(e, f, v, g)), w = d.ori == 0 ? bi : xi, T = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: si
		}, E = T.stroke, D = d.dir * (d.ori == 0 ? 1 : -1), O = C(u[D == 1 ? o : s]), k = S(l[D == 1 ? o : s]), ee = k, A = k;
		i && t == -1 && (A = b, w(E, A, O)), w(E, k, O);
		for (let e = D == 1 ? o : s; e >= o && e <= s; e += D) {
			let n = u[e];
			if (n == null) continue;
			let r = S(l[e]), i = C(n);
			t == 1 ? w(E, r, O) : w(E, ee, i), w(E, r, i), O = i, ee = r;
		}
		let te = ee;
		i && t == 1 && (te = b + x, w(E, te, O));
		let [ne, re] = ui(e, a);
		if (c.fill != null || ne != 0) {
			let t = T.fill = new Path2D(E), n = C(c.fillTo(e, a, c.min, c.max, ne));
			w(t, te, n), w(t, A, n);
		}
		if (!c.spanGaps) {
			let i = [];
			i.push(...hi(l, u, o, s, D, S, r));
			let f = c.width * L / 2, p = n || t == 1 ? f : -f, m = n || t == -1 ? -f : f;
			i.forEach((e) => {
				e[0] += p, e[1] += m;
			}), T.gaps = i = c.gaps(e, a, o, s, i), T.clip = pi(i, d.ori, h, g, _, v);
		}
		return re != 0 && (T.band = re == 2 ? [fi(e, a, o, s, E, -1), fi(e, a, o, s, E, 1)] : fi(e, a, o, s, E, re)), T;
	});
}
function Ai(e, t, n, r, i, a, o = U) {
	if (e.length > 1) {
		let s = null;
		for (let c = 0, l = Infinity; c < e.length; c++) if (t[c] !== void 0) {
			if (s != null) {
				let t = At(e[c] - e[s]);
				t < l && (l = t, o = At(n(e[c], r, i, a) - n(e[s], r, i, a)));
			}
			s = c;
		}
	}
	return o;
}
function ji(e) {
	e ||= on;
	let t = V(e.size, [
		.6,
		U,
		1
	]), n = e.align || 0, r = e.gap || 0, i = e.radius;
	i = i == null ? [0, 0] : typeof i == "number" ? [i, 0] : i;
	let a = W(i), o = 1 - t[0], s = V(t[1], U), c = V(t[2], 1), l = V(e.disp, on), u = V(e.each, (e) => {}), { fill: d, stroke: f } = l;
	return (e, t, i, p) => li(e, t, (m, h, g, _, v, y, b, x, S, C, w) => {
		let T = m.pxRound, E = n, D = r * L, O = s * L, k = c * L, ee, A;
		_.ori == 0 ? [ee, A] = a(e, t) : [A, ee] = a(e, t);
		let te = _.dir * (_.ori == 0 ? 1 : -1), ne = _.ori == 0 ? Si : J, re = _.ori == 0 ? u : (e, t, n, r, i, a, o) => {
			u(e, t, n, i, r, o, a);
		}, ie = V(e.bands, sn).find((e) => e.series[0] == t), ae = ie == null ? 0 : ie.dir, oe = m.fillTo(e, t, m.min, m.max, ae), j = T(b(oe, v, w, S)), M, N, P, F = C, I = T(m.width * L), se = !1, ce = null, le = null, ue = null, de = null;
		d != null && (I == 0 || f != null) && (se = !0, ce = d.values(e, t, i, p), le = /* @__PURE__ */ new Map(), new Set(ce).forEach((e) => {
			e != null && le.set(e, new Path2D());
		}), I > 0 && (ue = f.values(e, t, i, p), de = /* @__PURE__ */ new Map(), new Set(ue).forEach((e) => {
			e != null && de.set(e, new Path2D());
		})));
		let { x0: fe, size: pe } = l;
		if (fe != null && pe != null) {
			E = 1, h = fe.values(e, t, i, p), fe.unit == 2 && (h = h.map((t) => e.posToVal(x + t * C, _.key, !0)));
			let n = pe.values(e, t, i, p);
			N = pe.unit == 2 ? n[0] * C : y(n[0], _, C, x) - y(0, _, C, x), F = Ai(h, g, y, _, C, x, F), P = F - N + D;
		} else F = Ai(h, g, y, _, C, x, F), P = F * o + D, N = F - P;
		P < 1 && (P = 0), I >= N / 2 && (I = 0), P < 5 && (T = Kt);
		let me = P > 0, he = F - P - (me ? I : 0);
		N = T(Ut(he, k, O)), M = (E == 0 ? N / 2 : E == te ? 0 : N) - E * te * ((E == 0 ? D / 2 : 0) + (me ? I / 2 : 0));
		let ge = {
			stroke: null,
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: 0
		}, _e = se ? null : new Path2D(), ve = null;
		if (ie != null) ve = e.data[ie.series[1]];
		else {
			let { y0: n, y1: r } = l;
			n != null && r != null && (g = r.values(e, t, i, p), ve = n.values(e, t, i, p));
		}
		let ye = ee * N, be = A * N;
		for (let n = te == 1 ? i : p; n >= i && n <= p; n += te) {
			let r = g[n];
			if (r == null) continue;
			if (ve != null) {
				let e = ve[n] ?? 0;
				if (r - e == 0) continue;
				j = b(e, v, w, S);
			}
			let i = y(_.distr != 2 || l != null ? h[n] : n, _, C, x), a = b(V(r, oe), v, w, S), o = T(i - M), s = T(Ft(a, j)), c = T(Pt(a, j)), u = s - c;
			if (r != null) {
				let i = r < 0 ? be : ye, a = r < 0 ? ye : be;
				se ? (I > 0 && ue[n] != null && ne(de.get(ue[n]), o, c + jt(I / 2), N, Ft(0, u - I), i, a), ce[n] != null && ne(le.get(ce[n]), o, c + jt(I / 2), N, Ft(0, u - I), i, a)) : ne(_e, o, c + jt(I / 2), N, Ft(0, u - I), i, a), re(e, t, n, o - I / 2, c, N + I, u);
			}
		}
		return I > 0 ? ge.stroke = se ? de : _e : se || (ge._fill = m.width == 0 ? m._fill : m._stroke ?? m._fill, ge.width = 0), ge.fill = se ? le : _e, ge;
	});
}
function Mi(e, t) {
	let n = V(t?.alignGaps, 0);
	return (t, r, i, a) => li(t, r, (o, s, c, l, u, d, f, p, m, h, g) => {
		[i, a] = B(c, i, a);
		let _ = o.pxRound, v = (e) => _(d(e, l, h, p)), y = (e) => _(f(e, u, g, m)), b, x, S;
		l.ori == 0 ? (b = vi, S = bi, x = wi) : (b = yi, S = xi, x = X);
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
			flags: si
		}, k = O.stroke, [ee, A] = ui(t, r);
		if (o.fill != null || ee != 0) {
			let e = O.fill = new Path2D(k), n = y(o.fillTo(t, r, o.min, o.max, ee));
			S(e, T, n), S(e, w, n);
		}
		if (!o.spanGaps) {
			let e = [];
			e.push(...hi(s, c, i, a, C, v, n)), O.gaps = e = o.gaps(t, r, i, a, e), O.clip = pi(e, l.ori, p, m, h, g);
		}
		return A != 0 && (O.band = A == 2 ? [fi(t, r, i, a, k, -1), fi(t, r, i, a, k, 1)] : fi(t, r, i, a, k, A)), O;
	});
}
function Ni(e) {
	return Mi(Pi, e);
}
function Pi(e, t, n, r, i, a) {
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
var Fi = /* @__PURE__ */ new Set();
function Ii() {
	for (let e of Fi) e.syncRect(!0);
}
qe && (dt(He, Ye, Ii), dt(Ue, Ye, Ii, !0), dt(Ge, Ye, () => {
	Q.pxRatio = L;
}));
var Li = Oi(), Ri = Ti();
function zi(e, t, n, r) {
	return (r ? [e[0], e[1]].concat(e.slice(2)) : [e[0]].concat(e.slice(1))).map((e, r) => Vi(e, r, t, n));
}
function Bi(e, t) {
	return e.map((e, n) => n == 0 ? {} : vn({}, t, e));
}
function Vi(e, t, n, r) {
	return vn({}, t == 0 ? n : r, e);
}
function Hi(e, t, n) {
	return t == null ? cn : [t, n];
}
var Ui = Hi;
function Wi(e, t, n) {
	return t == null ? cn : wt(t, n, bt, !0);
}
function Gi(e, t, n, r) {
	return t == null ? cn : vt(t, n, e.scales[r].log, !1);
}
var Ki = Gi;
function qi(e, t, n, r) {
	return t == null ? cn : yt(t, n, e.scales[r].log, !1);
}
var Ji = qi;
function Yi(e, t, n, r, i) {
	let a = Ft(Ht(e), Ht(t)), o = t - e, s = pt(i / r * o, n);
	do {
		let e = n[s], t = r * e / o;
		if (t >= i && a + (e < 5 ? nn.get(e) : 0) <= 17) return [e, t];
	} while (++s < n.length);
	return [0, 0];
}
function Xi(e) {
	let t, n;
	return e = e.replace(/(\d+)px/, (e, r) => (t = Mt((n = +r) * L)) + "px"), [
		e,
		t,
		n
	];
}
function Zi(e) {
	e.show && [e.font, e.labelFont].forEach((e) => {
		let t = G(e[2] * L, 1);
		e[0] = e[0].replace(/[0-9.]+px/, t + "px"), e[1] = t;
	});
}
function Q(e, t, n) {
	let r = { mode: V(e.mode, 1) }, i = r.mode;
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
	let l = r.root = nt(ce);
	if (e.id != null && (l.id = e.id), $e(l, e.class), e.title) {
		let t = nt(de, l);
		t.textContent = e.title;
	}
	let u = tt("canvas"), d = r.ctx = u.getContext("2d"), f = nt(fe, l);
	dt("click", f, (e) => {
		e.target === m && (J != yi || Y != bi) && wi.click(r, e);
	}, !0);
	let p = r.under = nt(pe, f);
	f.appendChild(u);
	let m = r.over = nt(me, f);
	e = _n(e);
	let h = +V(e.pxAlign, 1), g = gi(h);
	(e.plugins || []).forEach((t) => {
		t.opts && (e = t.opts(r, e) || e);
	});
	let _ = e.ms || .001, v = r.series = i == 1 ? zi(e.series || [], Ir, ti, !1) : Bi(e.series || [null], ei), y = r.axes = zi(e.axes || [], Nr, Yr, !0), b = r.scales = {}, x = r.bands = e.bands || [];
	x.forEach((e) => {
		e.fill = W(e.fill || null), e.dir = V(e.dir, -1);
	});
	let S = i == 2 ? v[1].facets[0].scale : v[0].scale, C = {
		axes: Hr,
		series: Sr
	}, w = (e.drawOrder || ["axes", "series"]).map((e) => C[e]);
	function T(e) {
		let t = e.distr == 3 ? (t) => Rt(t > 0 ? t : e.clamp(r, t, e.min, e.max, e.key)) : e.distr == 4 ? (t) => Vt(t, e.asinh) : e.distr == 100 ? (t) => e.fwd(t) : (e) => e;
		return (n) => {
			let r = t(n), { _min: i, _max: a } = e, o = a - i;
			return (r - i) / o;
		};
	}
	function E(t) {
		let n = b[t];
		if (n == null) {
			let r = (e.scales || on)[t] || on;
			if (r.from != null) {
				E(r.from);
				let e = vn({}, b[r.from], r, { key: t });
				e.valToPct = T(e), b[t] = e;
			} else {
				n = b[t] = vn({}, t == S ? ri : ii, r), n.key = t;
				let e = n.time, a = n.range, o = ln(a);
				if ((t != S || i == 2 && !e) && (o && (a[0] == null || a[1] == null) && (a = {
					min: a[0] == null ? xt : {
						mode: 1,
						hard: a[0],
						soft: a[0]
					},
					max: a[1] == null ? xt : {
						mode: 1,
						hard: a[1],
						soft: a[1]
					}
				}, o = !1), !o && pn(a))) {
					let e = a;
					a = (t, n, r) => n == null ? cn : wt(n, r, e);
				}
				n.range = W(a || (e ? Ui : t == S ? n.distr == 3 ? Ki : n.distr == 4 ? Ji : Hi : n.distr == 3 ? Gi : n.distr == 4 ? qi : Wi)), n.auto = W(!o && n.auto), n.clamp = W(n.clamp || ni), n._min = n._max = null, n.valToPct = T(n);
			}
		}
	}
	E("x"), E("y"), i == 1 && v.forEach((e) => {
		E(e.scale);
	}), y.forEach((e) => {
		E(e.scale);
	});
	for (let t in e.scales) E(t);
	let D = b[S], O = D.distr, k, ee;
	D.ori == 0 ? ($e(l, le), k = a, ee = o) : ($e(l, ue), k = o, ee = a);
	let A = {};
	for (let e in b) {
		let t = b[e];
		(t.min != null || t.max != null) && (A[e] = {
			min: t.min,
			max: t.max
		}, t.min = t.max = null);
	}
	let te = e.tzDate || ((e) => new Date(Mt(e / _))), ne = e.fmtDate || In, re = _ == 1 ? rr(te) : or(te), ie = cr(te, sr(_ == 1 ? nr : ar, ne)), ae = pr(te, dr(fr, ne)), oe = [], j = r.legend = vn({}, gr, e.legend), M = r.cursor = vn({}, Tr, { drag: { y: i == 2 } }, e.cursor), N = j.show, P = M.show, F = j.markers;
	j.idxs = oe, F.width = W(F.width), F.dash = W(F.dash), F.stroke = W(F.stroke), F.fill = W(F.fill);
	let I, se, Pe, He = [], Ue = [], We, qe = !1, Xe = {};
	if (j.live) {
		let e = v[1] ? v[1].values : null;
		qe = e != null, We = qe ? e(r, 1, 0) : { _: 0 };
		for (let e in We) Xe[e] = Ke;
	}
	if (N) {
		if (I = tt("table", xe, l), Pe = tt("tbody", null, I), j.mount(r, I), qe) {
			se = tt("thead", null, I, Pe);
			let e = tt("tr", null, se);
			for (var Ze in tt("th", null, e), We) tt("th", Ee, e).textContent = Ze;
		} else $e(I, Ce), j.live && $e(I, Se);
	}
	let Qe = { show: !0 }, rt = { show: !1 };
	function at(e, t) {
		if (t == 0 && (qe || !j.live || i == 2)) return cn;
		let n = [], a = tt("tr", we, Pe, Pe.childNodes[t]);
		$e(a, e.class), e.show || $e(a, ge);
		let o = tt("th", null, a);
		if (F.show) {
			let e = nt(Te, o);
			if (t > 0) {
				let n = F.width(r, t);
				n && (e.style.border = n + "px " + F.dash(r, t) + " " + F.stroke(r, t)), e.style.background = F.fill(r, t);
			}
		}
		let s = nt(Ee, o);
		for (var c in e.label instanceof HTMLElement ? s.appendChild(e.label) : s.textContent = e.label, t > 0 && (F.show || (s.style.color = e.width > 0 ? F.stroke(r, t) : F.fill(r, t)), lt("click", o, (t) => {
			if (M._lock) return;
			bn(t);
			let n = v.indexOf(e);
			if ((t.ctrlKey || t.metaKey) != j.isolate) {
				let e = v.some((e, t) => t > 0 && t != n && e.show);
				v.forEach((t, r) => {
					r > 0 && Ai(r, e ? r == n ? Qe : rt : Qe, !0, $.setSeries);
				});
			} else Ai(n, { show: !e.show }, !0, $.setSeries);
		}, !1), Cn && lt(ze, o, (t) => {
			M._lock || (bn(t), Ai(v.indexOf(e), $i, !0, $.setSeries));
		}, !1)), We) {
			let e = tt("td", De, a);
			e.textContent = "--", n.push(e);
		}
		return [a, n];
	}
	let st = /* @__PURE__ */ new Map();
	function lt(e, t, n, i = !0) {
		let a = st.get(t) || {}, o = M.bind[e](r, t, n, i);
		o && (dt(e, t, a[e] = o), st.set(t, a));
	}
	function ut(e, t, n) {
		let r = st.get(t) || {};
		for (let n in r) (e == null || n == e) && (ft(n, t, r[n]), delete r[n]);
		e ?? st.delete(t);
	}
	let mt = 0, ht = 0, z = 0, B = 0, gt = 0, St = 0, Ct = gt, Et = St, Dt = z, Ot = B, H = 0, jt = 0, Lt = 0, zt = 0;
	r.bbox = {};
	let Ht = !1, Gt = !1, Kt = !1, Zt = !1, Qt = !1, en = !1;
	function tn(e, t, n) {
		(n || e != r.width || t != r.height) && an(e, t), Ur(!1), Kt = !0, Gt = !0, $r();
	}
	function an(e, t) {
		r.width = mt = z = e, r.height = ht = B = t, gt = St = 0, gn(), yn();
		let n = r.bbox;
		H = n.left = $t(gt * L, .5), jt = n.top = $t(St * L, .5), Lt = n.width = $t(z * L, .5), zt = n.height = $t(B * L, .5);
	}
	function un() {
		let e = !1, t = 0;
		for (; !e;) {
			t++;
			let n = Mr(t), i = Vr(t);
			e = t == 3 || n && i, e || (an(r.width, r.height), Gt = !0);
		}
	}
	function hn({ width: e, height: t }) {
		tn(e, t);
	}
	r.setSize = hn;
	function gn() {
		let e = !1, t = !1, n = !1, r = !1;
		y.forEach((i, a) => {
			if (i.show && i._show) {
				let { side: a, _size: o } = i, s = a % 2, c = o + (i.label == null ? 0 : i.labelSize);
				c > 0 && (s ? (z -= c, a == 3 ? (gt += c, r = !0) : n = !0) : (B -= c, a == 0 ? (St += c, e = !0) : t = !0));
			}
		}), Nn[0] = e, Nn[1] = n, Nn[2] = t, Nn[3] = r, z -= Rn[1] + Rn[3], gt += Rn[3], B -= Rn[2] + Rn[0], St += Rn[0];
	}
	function yn() {
		let e = gt + z, t = St + B, n = gt, r = St;
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
	if (M.dataIdx == null) {
		let e = M.hover, n = e.skip = new Set(e.skip ?? []);
		n.add(void 0);
		let r = e.prox = W(e.prox), i = e.bias ??= 0;
		M.dataIdx = (e, a, o, s) => {
			if (a == 0) return o;
			let c = o, l = r(e, a, o, s) ?? U, u = l >= 0 && l < U, d = D.ori == 0 ? z : B, f = M.left, p = t[0], m = t[a];
			if (n.has(m[o])) {
				c = null;
				let e = null, t = null, r;
				if (i == 0 || i == -1) for (r = o; e == null && r-- > 0;) n.has(m[r]) || (e = r);
				if (i == 0 || i == 1) for (r = o; t == null && r++ < m.length;) n.has(m[r]) || (t = r);
				if (e != null || t != null) {
					if (u) {
						let n = e == null ? -Infinity : k(p[e], D, d, 0), r = t == null ? Infinity : k(p[t], D, d, 0), i = f - n, a = r - f;
						i <= a ? i <= l && (c = e) : a <= l && (c = t);
					} else c = t == null ? e : e == null ? t : o - e <= t - o ? e : t;
				}
			} else u && At(f - k(p[o], D, d, 0)) > l && (c = null);
			return c;
		};
	}
	let bn = (e) => {
		M.event = e;
	};
	M.idxs = oe, M._lock = !1;
	let xn = M.points;
	xn.show = W(xn.show), xn.size = W(xn.size), xn.stroke = W(xn.stroke), xn.width = W(xn.width), xn.fill = W(xn.fill);
	let Sn = r.focus = vn({}, e.focus || { alpha: .3 }, M.focus), Cn = Sn.prox >= 0, Tn = Cn && xn.one, En = [], Dn = [], On = [];
	function kn(e, t) {
		let n = xn.show(r, t);
		if (n instanceof HTMLElement) return $e(n, be), $e(n, e.class), it(n, -10, -10, z, B), m.insertBefore(n, En[t]), n;
	}
	function An(e, t) {
		if (i == 1 || t > 0) {
			let t = i == 1 && b[e.scale].time, n = e.value;
			e.value = t ? fn(n) ? pr(te, dr(n, ne)) : n || ae : n || Jr, e.label = e.label || (t ? Fr : Pr);
		}
		if (Tn || t > 0) {
			e.width = e.width == null ? 1 : e.width, e.paths = e.paths || Li || Jt, e.fillTo = W(e.fillTo || di), e.pxAlign = +V(e.pxAlign, h), e.pxRound = gi(e.pxAlign), e.stroke = W(e.stroke || null), e.fill = W(e.fill || null), e._stroke = e._fill = e._paths = e._focus = null;
			let t = Xr(Ft(1, e.width), 1), n = e.points = vn({}, {
				size: t,
				width: Ft(1, t * .2),
				stroke: e.stroke,
				space: t * 2,
				paths: Ri,
				_stroke: null,
				_fill: null
			}, e.points);
			n.show = W(n.show), n.filter = W(n.filter), n.fill = W(n.fill), n.stroke = W(n.stroke), n.paths = W(n.paths), n.pxAlign = e.pxAlign;
		}
		if (N) {
			let n = at(e, t);
			He.splice(t, 0, n[0]), Ue.splice(t, 0, n[1]), j.values.push(null);
		}
		if (P) {
			oe.splice(t, 0, null);
			let n = null;
			Tn ? t == 0 && (n = kn(e, t)) : t > 0 && (n = kn(e, t)), En.splice(t, 0, n), Dn.splice(t, 0, 0), On.splice(t, 0, 0);
		}
		Oa("addSeries", t);
	}
	function jn(e, t) {
		t ??= v.length, e = i == 1 ? Vi(e, t, Ir, ti) : Vi(e, t, {}, ei), v.splice(t, 0, e), An(v[t], t);
	}
	r.addSeries = jn;
	function Mn(e) {
		if (v.splice(e, 1), N) {
			j.values.splice(e, 1), Ue.splice(e, 1);
			let t = He.splice(e, 1)[0];
			ut(null, t.firstChild), t.remove();
		}
		P && (oe.splice(e, 1), En.splice(e, 1)[0].remove(), Dn.splice(e, 1), On.splice(e, 1)), Oa("delSeries", e);
	}
	r.delSeries = Mn;
	let Nn = [
		!1,
		!1,
		!1,
		!1
	];
	function Pn(e, t) {
		if (e._show = e.show, e.show) {
			let n = e.side % 2, i = b[e.scale];
			i ??= (e.scale = n ? v[1].scale : S, b[e.scale]);
			let a = i.time;
			e.size = W(e.size), e.space = W(e.space), e.rotate = W(e.rotate), ln(e.incrs) && e.incrs.forEach((e) => {
				!nn.has(e) && nn.set(e, rn(e));
			}), e.incrs = W(e.incrs || (i.distr == 2 ? Hn : a ? _ == 1 ? tr : ir : Un)), e.splits = W(e.splits || (a && i.distr == 1 ? re : i.distr == 3 ? zr : i.distr == 4 ? Br : Rr)), e.stroke = W(e.stroke), e.grid.stroke = W(e.grid.stroke), e.ticks.stroke = W(e.ticks.stroke), e.border.stroke = W(e.border.stroke);
			let o = e.values;
			e.values = ln(o) && !ln(o[0]) ? W(o) : a ? ln(o) ? cr(te, sr(o, ne)) : fn(o) ? lr(te, o) : o || ie : o || Lr, e.filter = W(e.filter || (i.distr >= 3 && i.log == 10 ? Kr : i.distr == 3 && i.log == 2 ? qr : qt)), e.font = Xi(e.font), e.labelFont = Xi(e.labelFont), e._size = e.size(r, null, t, 0), e._space = e._rotate = e._incrs = e._found = e._splits = e._values = null, e._size > 0 && (Nn[t] = !0, e._el = nt(he, f));
		}
	}
	function Fn(e, t, n, r) {
		let [i, a, o, s] = n, c = t % 2, l = 0;
		return c == 0 && (s || a) && (l = t == 0 && !i || t == 2 && !o ? Mt(Nr.size / 3) : 0), c == 1 && (i || o) && (l = t == 1 && !a || t == 3 && !s ? Mt(Yr.size / 2) : 0), l;
	}
	let Ln = r.padding = (e.padding || [
		Fn,
		Fn,
		Fn,
		Fn
	]).map((e) => W(V(e, Fn))), Rn = r._padding = Ln.map((e, t) => e(r, t, Nn, 0)), zn, K = null, Bn = null, Vn = i == 1 ? v[0].idxs : null, Wn = null, Gn = !1;
	function Kn(e, n) {
		if (t = e ?? [], r.data = r._data = t, i == 2) {
			zn = 0;
			for (let e = 1; e < v.length; e++) zn += t[e][0].length;
		} else {
			t.length == 0 && (r.data = r._data = t = [[]]), Wn = t[0], zn = Wn.length;
			let e = t;
			if (O == 2) {
				e = t.slice();
				let n = e[0] = Array(zn);
				for (let e = 0; e < zn; e++) n[e] = e;
			}
			r._data = t = e;
		}
		if (Ur(!0), Oa("setData"), O == 2 && (Kt = !0), n !== !1) {
			let e = D;
			e.auto(r, Gn) ? qn() : ki(S, e.min, e.max), Zt ||= M.left >= 0, en = !0, $r();
		}
	}
	r.setData = Kn;
	function qn() {
		Gn = !0;
		let e, n;
		i == 1 && (zn > 0 ? (K = Vn[0] = 0, Bn = Vn[1] = zn - 1, e = t[0][K], n = t[0][Bn], O == 2 ? (e = K, n = Bn) : e == n && (O == 3 ? [e, n] = vt(e, e, D.log, !1) : O == 4 ? [e, n] = yt(e, e, D.log, !1) : D.time ? n = e + Mt(86400 / _) : [e, n] = wt(e, n, bt, !0))) : (K = Vn[0] = e = null, Bn = Vn[1] = n = null)), ki(S, e, n);
	}
	let Jn, Yn, Xn, Zn, Qn, $n, q, er, ur, mr;
	function hr(e, t, n, r, i, a) {
		e ??= Fe, n ??= sn, r ??= "butt", i ??= Fe, a ??= "round", e != Jn && (d.strokeStyle = Jn = e), i != Yn && (d.fillStyle = Yn = i), t != Xn && (d.lineWidth = Xn = t), a != Qn && (d.lineJoin = Qn = a), r != $n && (d.lineCap = $n = r), n != Zn && d.setLineDash(Zn = n);
	}
	function _r(e, t, n, r) {
		t != Yn && (d.fillStyle = Yn = t), e != q && (d.font = q = e), n != er && (d.textAlign = er = n), r != ur && (d.textBaseline = ur = r);
	}
	function vr(e, t, n, i, a = 0) {
		if (i.length > 0 && e.auto(r, Gn) && (t == null || t.min == null)) {
			let t = V(K, 0), r = V(Bn, i.length - 1), o = n.min == null ? _t(i, t, r, a, e.distr == 3) : [n.min, n.max];
			e.min = Pt(e.min, n.min = o[0]), e.max = Ft(e.max, n.max = o[1]);
		}
	}
	let yr = {
		min: null,
		max: null
	};
	function br() {
		for (let e in b) {
			let t = b[e];
			A[e] == null && (t.min == null || A[S] != null && t.auto(r, Gn)) && (A[e] = yr);
		}
		for (let e in b) {
			let t = b[e];
			A[e] == null && t.from != null && A[t.from] != null && (A[e] = yr);
		}
		A[S] != null && Ur(!0);
		let e = {};
		for (let t in A) {
			let n = A[t];
			if (n != null) {
				let a = e[t] = _n(b[t], mn);
				if (n.min != null) vn(a, n);
				else if (t != S || i == 2) {
					if (zn == 0 && a.from == null) {
						let e = a.range(r, null, null, t);
						a.min = e[0], a.max = e[1];
					} else a.min = U, a.max = -Infinity;
				}
			}
		}
		if (zn > 0) {
			v.forEach((n, a) => {
				if (i == 1) {
					let i = n.scale, o = A[i];
					if (o == null) return;
					let s = e[i];
					if (a == 0) {
						let e = s.range(r, s.min, s.max, i);
						s.min = e[0], s.max = e[1], K = pt(s.min, t[0]), Bn = pt(s.max, t[0]), Bn - K > 1 && (t[0][K] < s.min && K++, t[0][Bn] > s.max && Bn--), n.min = Wn[K], n.max = Wn[Bn];
					} else n.show && n.auto && vr(s, o, n, t[a], n.sorted);
					n.idxs[0] = K, n.idxs[1] = Bn;
				} else if (a > 0 && n.show && n.auto) {
					let [r, i] = n.facets, o = r.scale, s = i.scale, [c, l] = t[a], u = e[o], d = e[s];
					u != null && vr(u, A[o], r, c, r.sorted), d != null && vr(d, A[s], i, l, i.sorted), n.min = i.min, n.max = i.max;
				}
			});
			for (let t in e) {
				let n = e[t], i = A[t];
				if (n.from == null && (i == null || i.min == null)) {
					let e = n.range(r, n.min == U ? null : n.min, n.max == -Infinity ? null : n.max, t);
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
				i._min = e == 3 ? Rt(i.min) : e == 4 ? Vt(i.min, i.asinh) : e == 100 ? i.fwd(i.min) : i.min, i._max = e == 3 ? Rt(i.max) : e == 4 ? Vt(i.max, i.asinh) : e == 100 ? i.fwd(i.max) : i.max, n[t] = a = !0;
			}
		}
		if (a) {
			v.forEach((e, t) => {
				i == 2 ? t > 0 && n.y && (e._paths = null) : n[e.scale] && (e._paths = null);
			});
			for (let e in n) Kt = !0, Oa("setScale", e);
			P && M.left >= 0 && (Zt = en = !0);
		}
		for (let e in A) A[e] = null;
	}
	function xr(e) {
		let t = Ut(K - 1, 0, zn - 1), n = Ut(Bn + 1, 0, zn - 1);
		for (; e[t] == null && t > 0;) t--;
		for (; e[n] == null && n < zn - 1;) n++;
		return [t, n];
	}
	function Sr() {
		if (zn > 0) {
			let e = v.some((e) => e._focus) && mr != Sn.alpha;
			e && (d.globalAlpha = mr = Sn.alpha), v.forEach((e, n) => {
				if (n > 0 && e.show && (Cr(n, !1), Cr(n, !0), e._paths == null)) {
					let a = mr;
					mr != e.alpha && (d.globalAlpha = mr = e.alpha);
					let o = i == 2 ? [0, t[n][0].length - 1] : xr(t[n]);
					e._paths = e.paths(r, n, o[0], o[1]), mr != a && (d.globalAlpha = mr = a);
				}
			}), v.forEach((e, t) => {
				if (t > 0 && e.show) {
					let n = mr;
					mr != e.alpha && (d.globalAlpha = mr = e.alpha), e._paths != null && wr(t, !1);
					{
						let n = e._paths == null ? null : e._paths.gaps, i = e.points.show(r, t, K, Bn, n), a = e.points.filter(r, t, i, n);
						(i || a) && (e.points._paths = e.points.paths(r, t, K, Bn, a), wr(t, !0));
					}
					mr != n && (d.globalAlpha = mr = n), Oa("drawSeries", t);
				}
			}), e && (d.globalAlpha = mr = 1);
		}
	}
	function Cr(e, t) {
		let n = t ? v[e].points : v[e];
		n._stroke = n.stroke(r, e), n._fill = n.fill(r, e);
	}
	function wr(e, t) {
		let n = t ? v[e].points : v[e], { stroke: r, fill: i, clip: a, flags: o, _stroke: s = n._stroke, _fill: c = n._fill, _width: l = n.width } = n._paths;
		l = G(l * L, 3);
		let u = null, f = l % 2 / 2;
		t && c == null && (c = l > 0 ? "#fff" : s);
		let p = n.pxAlign == 1 && f > 0;
		if (p && d.translate(f, f), !t) {
			let e = H - l / 2, t = jt - l / 2, n = Lt + l, r = zt + l;
			u = new Path2D(), u.rect(e, t, n, r);
		}
		t ? Dr(s, l, n.dash, n.cap, c, r, i, o, a) : Er(e, s, l, n.dash, n.cap, c, r, i, o, u, a), p && d.translate(-f, -f);
	}
	function Er(e, n, i, a, o, s, c, l, u, d, f) {
		let p = !1;
		u != 0 && x.forEach((m, h) => {
			if (m.series[0] == e) {
				let e = v[m.series[1]], g = t[m.series[1]], _ = (e._paths || on).band;
				ln(_) && (_ = m.dir == 1 ? _[0] : _[1]);
				let y, b = null;
				e.show && _ && Tt(g, K, Bn) ? (b = m.fill(r, h) || s, y = e._paths.clip) : _ = null, Dr(n, i, a, o, b, c, l, u, d, f, y, _), p = !0;
			}
		}), p || Dr(n, i, a, o, s, c, l, u, d, f);
	}
	function Dr(e, t, n, r, i, a, o, s, c, l, u, f) {
		hr(e, t, n, r, i), (c || l || f) && (d.save(), c && d.clip(c), l && d.clip(l)), f ? (s & 3) == 3 ? (d.clip(f), u && d.clip(u), kr(i, o), Or(e, a, t)) : s & ci ? (kr(i, o), d.clip(f), Or(e, a, t)) : s & si && (d.save(), d.clip(f), u && d.clip(u), kr(i, o), d.restore(), Or(e, a, t)) : (kr(i, o), Or(e, a, t)), (c || l || f) && d.restore();
	}
	function Or(e, t, n) {
		n > 0 && (t instanceof Map ? t.forEach((e, t) => {
			d.strokeStyle = Jn = t, d.stroke(e);
		}) : t != null && e && d.stroke(t));
	}
	function kr(e, t) {
		t instanceof Map ? t.forEach((e, t) => {
			d.fillStyle = Yn = t, d.fill(e);
		}) : t != null && e && d.fill(t);
	}
	function Ar(e, t, n, i) {
		let a = y[e], o;
		if (i <= 0) o = [0, 0];
		else {
			let s = a._space = a.space(r, e, t, n, i);
			o = Yi(t, n, a._incrs = a.incrs(r, e, t, n, i, s), i, s);
		}
		return a._found = o;
	}
	function jr(e, t, n, r, i, a, o, s, c, l) {
		let u = o % 2 / 2;
		h == 1 && d.translate(u, u), hr(s, o, c, l, s), d.beginPath();
		let f, p, m, g, _ = i + (r == 0 || r == 3 ? -a : a);
		n == 0 ? (p = i, g = _) : (f = i, m = _);
		for (let r = 0; r < e.length; r++) t[r] != null && (n == 0 ? f = m = e[r] : p = g = e[r], d.moveTo(f, p), d.lineTo(m, g));
		d.stroke(), h == 1 && d.translate(-u, -u);
	}
	function Mr(e) {
		let t = !0;
		return y.forEach((n, i) => {
			if (!n.show) return;
			let a = b[n.scale];
			if (a.min == null) {
				n._show && (t = !1, n._show = !1, Ur(!1));
				return;
			}
			n._show || (t = !1, n._show = !0, Ur(!1));
			let o = n.side, s = o % 2, { min: c, max: l } = a, [u, d] = Ar(i, c, l, s == 0 ? z : B);
			if (d == 0) return;
			let f = a.distr == 2, p = n._splits = n.splits(r, i, c, l, u, d, f), m = a.distr == 2 ? p.map((e) => Wn[e]) : p, h = a.distr == 2 ? Wn[p[1]] - Wn[p[0]] : u, g = n._values = n.values(r, n.filter(r, m, i, d, h), i, d, h);
			n._rotate = o == 2 ? n.rotate(r, g, i, d) : 0;
			let _ = n._size;
			n._size = Nt(n.size(r, g, i, e)), _ != null && n._size != _ && (t = !1);
		}), t;
	}
	function Vr(e) {
		let t = !0;
		return Ln.forEach((n, i) => {
			let a = n(r, i, Nn, e);
			a != Rn[i] && (t = !1), Rn[i] = a;
		}), t;
	}
	function Hr() {
		for (let e = 0; e < y.length; e++) {
			let t = y[e];
			if (!t.show || !t._show) continue;
			let n = t.side, i = n % 2, a, o, c = t.stroke(r, e), l = n == 0 || n == 3 ? -1 : 1, [u, f] = t._found;
			if (t.label != null) {
				let s = t.labelGap * l, p = Mt((t._lpos + s) * L);
				_r(t.labelFont[0], c, "center", n == 2 ? Ae : je), d.save(), i == 1 ? (a = o = 0, d.translate(p, Mt(jt + zt / 2)), d.rotate((n == 3 ? -kt : kt) / 2)) : (a = Mt(H + Lt / 2), o = p);
				let m = Wt(t.label) ? t.label(r, e, u, f) : t.label;
				d.fillText(m, a, o), d.restore();
			}
			if (f == 0) continue;
			let p = b[t.scale], m = i == 0 ? Lt : zt, h = i == 0 ? H : jt, _ = t._splits, v = p.distr == 2 ? _.map((e) => Wn[e]) : _, x = p.distr == 2 ? Wn[_[1]] - Wn[_[0]] : u, S = t.ticks, C = t.border, w = S.show ? S.size : 0, T = Mt(w * L), E = Mt((t.alignTo == 2 ? t._size - w - t.gap : t.gap) * L), D = t._rotate * -kt / 180, O = g(t._pos * L), k = O + (T + E) * l;
			o = i == 0 ? k : 0, a = i == 1 ? k : 0;
			let ee = t.font[0];
			_r(ee, c, t.align == 1 ? Me : t.align == 2 ? Ne : D > 0 ? Me : D < 0 ? Ne : i == 0 ? "center" : n == 3 ? Ne : Me, D || i == 1 ? "middle" : n == 2 ? Ae : je);
			let A = t.font[1] * t.lineGap, te = _.map((e) => g(s(e, p, m, h))), ne = t._values;
			for (let e = 0; e < ne.length; e++) {
				let t = ne[e];
				if (t != null) {
					i == 0 ? a = te[e] : o = te[e], t = "" + t;
					let n = t.indexOf("\n") == -1 ? [t] : t.split(/\n/gm);
					for (let e = 0; e < n.length; e++) {
						let t = n[e];
						D ? (d.save(), d.translate(a, o + e * A), d.rotate(D), d.fillText(t, 0, 0), d.restore()) : d.fillText(t, a, o + e * A);
					}
				}
			}
			S.show && jr(te, S.filter(r, v, e, f, x), i, n, O, T, G(S.width * L, 3), S.stroke(r, e), S.dash, S.cap);
			let re = t.grid;
			re.show && jr(te, re.filter(r, v, e, f, x), i, i == 0 ? 2 : 1, i == 0 ? jt : H, i == 0 ? zt : Lt, G(re.width * L, 3), re.stroke(r, e), re.dash, re.cap), C.show && jr([O], [1], +(i == 0), i == 0 ? 1 : 2, i == 1 ? jt : H, i == 1 ? zt : Lt, G(C.width * L, 3), C.stroke(r, e), C.dash, C.cap);
		}
		Oa("drawAxes");
	}
	function Ur(e) {
		v.forEach((t, n) => {
			n > 0 && (t._paths = null, e && (i == 1 ? (t.min = null, t.max = null) : t.facets.forEach((e) => {
				e.min = null, e.max = null;
			})));
		});
	}
	let Wr = !1, Gr = !1, Zr = [];
	function Qr() {
		Gr = !1;
		for (let e = 0; e < Zr.length; e++) Oa(...Zr[e]);
		Zr.length = 0;
	}
	function $r() {
		Wr ||= (wn(li), !0);
	}
	function ai(e, t = !1) {
		Wr = !0, Gr = t, e(r), li(), t && Zr.length > 0 && queueMicrotask(Qr);
	}
	r.batch = ai;
	function li() {
		if (Ht &&= (br(), !1), Kt &&= (un(), !1), Gt) {
			if (R(p, Me, gt), R(p, Ae, St), R(p, Oe, z), R(p, ke, B), R(m, Me, gt), R(m, Ae, St), R(m, Oe, z), R(m, ke, B), R(f, Oe, mt), R(f, ke, ht), u.width = Mt(mt * L), u.height = Mt(ht * L), y.forEach(({ _el: e, _show: t, _size: n, _pos: r, side: i }) => {
				if (e != null) {
					if (t) {
						let t = i === 3 || i === 0 ? n : 0, a = i % 2 == 1;
						R(e, a ? "left" : "top", r - t), R(e, a ? "width" : "height", n), R(e, a ? "top" : "left", a ? St : gt), R(e, a ? "height" : "width", a ? B : z), et(e, ge);
					} else $e(e, ge);
				}
			}), Jn = Yn = Xn = Qn = $n = q = er = ur = Zn = null, mr = 1, fa(!0), gt != Ct || St != Et || z != Dt || B != Ot) {
				Ur(!1);
				let e = z / Dt, t = B / Ot;
				if (P && !Zt && M.left >= 0) {
					M.left *= e, M.top *= t, mi && it(mi, Mt(M.left), 0, z, B), hi && it(hi, 0, Mt(M.top), z, B);
					for (let n = 0; n < En.length; n++) {
						let r = En[n];
						r != null && (Dn[n] *= e, On[n] *= t, it(r, Nt(Dn[n]), Nt(On[n]), z, B));
					}
				}
				if (Z.show && !Qt && Z.left >= 0 && Z.width > 0) {
					Z.left *= e, Z.width *= e, Z.top *= t, Z.height *= t;
					for (let e in ha) R(Ei, e, Z[e]);
				}
				Ct = gt, Et = St, Dt = z, Ot = B;
			}
			Oa("setSize"), Gt = !1;
		}
		mt > 0 && ht > 0 && (d.clearRect(0, 0, u.width, u.height), Oa("drawClear"), w.forEach((e) => e()), Oa("draw")), Z.show && Qt && (Di(Z), Qt = !1), P && Zt && (ua(null, !0, !1), Zt = !1), j.show && j.live && en && (ca(), en = !1), c || (c = !0, r.status = 1, Oa("ready")), Gn = !1, Wr = !1;
	}
	r.redraw = (e, t) => {
		Kt = t || !1, e === !1 ? $r() : ki(S, D.min, D.max);
	};
	function ui(e, n) {
		let i = b[e];
		if (i.from == null) {
			if (zn == 0) {
				let t = i.range(r, n.min, n.max, e);
				n.min = t[0], n.max = t[1];
			}
			if (n.min > n.max) {
				let e = n.min;
				n.min = n.max, n.max = e;
			}
			if (zn > 1 && n.min != null && n.max != null && n.max - n.min < 1e-16) return;
			e == S && i.distr == 2 && zn > 0 && (n.min = pt(n.min, t[0]), n.max = pt(n.max, t[0]), n.min == n.max && n.max++), A[e] = n, Ht = !0, $r();
		}
	}
	r.setScale = ui;
	let fi, pi, mi, hi, _i, vi, yi, bi, xi, Si, J, Y, Ci = !1, wi = M.drag, X = wi.x, Ti = wi.y;
	P && (M.x && (fi = nt(ve, m)), M.y && (pi = nt(ye, m)), D.ori == 0 ? (mi = fi, hi = pi) : (mi = pi, hi = fi), J = M.left, Y = M.top);
	let Z = r.select = vn({
		show: !0,
		over: !0,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, e.select), Ei = Z.show ? nt(_e, Z.over ? m : p) : null;
	function Di(e, t) {
		if (Z.show) {
			for (let t in e) Z[t] = e[t], t in ha && R(Ei, t, e[t]);
			t !== !1 && Oa("setSelect");
		}
	}
	r.setSelect = Di;
	function Oi(e) {
		if (v[e].show) N && et(He[e], ge);
		else if (N && $e(He[e], ge), P) {
			let t = Tn ? En[0] : En[e];
			t != null && it(t, -10, -10, z, B);
		}
	}
	function ki(e, t, n) {
		ui(e, {
			min: t,
			max: n
		});
	}
	function Ai(e, t, n, a) {
		t.focus != null && ea(e), t.show != null && v.forEach((n, r) => {
			r > 0 && (e == r || e == null) && (n.show = t.show, Oi(r), i == 2 ? (ki(n.facets[0].scale, null, null), ki(n.facets[1].scale, null, null)) : ki(n.scale, null, null), $r());
		}), n !== !1 && Oa("setSeries", e, t), a && Ma("setSeries", r, e, t);
	}
	r.setSeries = Ai;
	function ji(e, t) {
		vn(x[e], t);
	}
	function Mi(e, t) {
		e.fill = W(e.fill || null), e.dir = V(e.dir, -1), t ??= x.length, x.splice(t, 0, e);
	}
	function Ni(e) {
		e == null ? x.length = 0 : x.splice(e, 1);
	}
	r.addBand = Mi, r.setBand = ji, r.delBand = Ni;
	function Pi(e, t) {
		v[e].alpha = t, P && En[e] != null && (En[e].style.opacity = t), N && He[e] && (He[e].style.opacity = t);
	}
	let Ii, Q, Qi, $i = { focus: !0 };
	function ea(e) {
		if (e != Qi) {
			let t = e == null, n = Sn.alpha != 1;
			v.forEach((r, a) => {
				if (i == 1 || a > 0) {
					let i = t || a == 0 || a == e;
					r._focus = t ? null : i, n && Pi(a, i ? 1 : Sn.alpha);
				}
			}), Qi = e, n && $r();
		}
	}
	N && Cn && lt(Be, I, (e) => {
		M._lock || (bn(e), Qi != null && Ai(null, $i, !0, $.setSeries));
	});
	function ta(e, t, n) {
		let r = b[t];
		n && (e = e / L - (r.ori == 1 ? St : gt));
		let i = z;
		r.ori == 1 && (i = B, e = i - e), r.dir == -1 && (e = i - e);
		let a = r._min, o = r._max, s = e / i, c = a + (o - a) * s, l = r.distr;
		return l == 3 ? It(10, c) : l == 4 ? Bt(c, r.asinh) : l == 100 ? r.bwd(c) : c;
	}
	function na(e, n) {
		return pt(ta(e, S, n), t[0], K, Bn);
	}
	r.valToIdx = (e) => pt(e, t[0]), r.posToIdx = na, r.posToVal = ta, r.valToPos = (e, t, n) => b[t].ori == 0 ? a(e, b[t], n ? Lt : z, n ? H : 0) : o(e, b[t], n ? zt : B, n ? jt : 0), r.setCursor = (e, t, n) => {
		J = e.left, Y = e.top, ua(null, t, n);
	};
	function ra(e, t) {
		R(Ei, Me, Z.left = e), R(Ei, Oe, Z.width = t);
	}
	function ia(e, t) {
		R(Ei, Ae, Z.top = e), R(Ei, ke, Z.height = t);
	}
	let aa = D.ori == 0 ? ra : ia, oa = D.ori == 1 ? ra : ia;
	function sa() {
		if (N && j.live) for (let e = +(i == 2); e < v.length; e++) {
			if (e == 0 && qe) continue;
			let t = j.values[e], n = 0;
			for (let r in t) Ue[e][n++].firstChild.nodeValue = t[r];
		}
	}
	function ca(e, t) {
		if (e != null && (e.idxs ? e.idxs.forEach((e, t) => {
			oe[t] = e;
		}) : dn(e.idx) || oe.fill(e.idx), j.idx = oe[0]), N && j.live) {
			for (let e = 0; e < v.length; e++) (e > 0 || i == 1 && !qe) && la(e, oe[e]);
			sa();
		}
		en = !1, t !== !1 && Oa("setLegend");
	}
	r.setLegend = ca;
	function la(e, n) {
		let i = v[e], a = e == 0 && O == 2 ? Wn : t[e], o;
		qe ? o = i.values(r, e, n) ?? Xe : (o = i.value(r, n == null ? null : a[n], e, n), o = o == null ? Xe : { _: o }), j.values[e] = o;
	}
	function ua(e, n, a) {
		xi = J, Si = Y, [J, Y] = M.move(r, J, Y), M.left = J, M.top = Y, P && (mi && it(mi, Mt(J), 0, z, B), hi && it(hi, 0, Mt(Y), z, B));
		let o, s = K > Bn;
		Ii = U, Q = null;
		let c = D.ori == 0 ? z : B, l = D.ori == 1 ? z : B;
		if (J < 0 || zn == 0 || s) {
			o = M.idx = null;
			for (let e = 0; e < v.length; e++) {
				let t = En[e];
				t != null && it(t, -10, -10, z, B);
			}
			Cn && Ai(null, $i, !0, e == null && $.setSeries), j.live && (oe.fill(o), en = !0);
		} else {
			let e, n, a;
			i == 1 && (e = D.ori == 0 ? J : Y, n = ta(e, S), o = M.idx = pt(n, t[0], K, Bn), a = k(t[0][o], D, c, 0));
			let s = -10, u = -10, d = 0, f = 0, p = !0, m = "", h = "";
			for (let e = +(i == 2); e < v.length; e++) {
				let g = v[e], _ = oe[e], y = _ == null ? null : i == 1 ? t[e][_] : t[e][1][_], x = M.dataIdx(r, e, o, n), S = x == null ? null : i == 1 ? t[e][x] : t[e][1][x];
				if (en = en || S != y || x != _, oe[e] = x, e > 0 && g.show) {
					let n = x == null ? -10 : x == o ? a : k(i == 1 ? t[0][x] : t[e][0][x], D, c, 0), _ = S == null ? -10 : ee(S, i == 1 ? b[g.scale] : b[g.facets[1].scale], l, 0);
					if (Cn && S != null) {
						let t = D.ori == 1 ? J : Y, n = At(Sn.dist(r, e, x, _, t));
						if (n < Ii) {
							let r = Sn.bias;
							if (r != 0) {
								let i = ta(t, g.scale), a = S >= 0 ? 1 : -1, o = i >= 0 ? 1 : -1;
								o == a && (o == 1 ? r == 1 ? S >= i : S <= i : r == 1 ? S <= i : S >= i) && (Ii = n, Q = e);
							} else Ii = n, Q = e;
						}
					}
					if (en || Tn) {
						let t, i;
						D.ori == 0 ? (t = n, i = _) : (t = _, i = n);
						let a, o, c, l, g, v, y = !0, b = xn.bbox;
						if (b != null) {
							y = !1;
							let t = b(r, e);
							c = t.left, l = t.top, a = t.width, o = t.height;
						} else c = t, l = i, a = o = xn.size(r, e);
						if (v = xn.fill(r, e), g = xn.stroke(r, e), Tn) e == Q && Ii <= Sn.prox && (s = c, u = l, d = a, f = o, p = y, m = v, h = g);
						else {
							let t = En[e];
							t != null && (Dn[e] = c, On[e] = l, ct(t, a, o, y), ot(t, v, g), it(t, Nt(c), Nt(l), z, B));
						}
					}
				}
			}
			if (Tn) {
				let e = Sn.prox;
				if (en || (Qi == null ? Ii <= e : Ii > e || Q != Qi)) {
					let e = En[0];
					e != null && (Dn[0] = s, On[0] = u, ct(e, d, f, p), ot(e, m, h), it(e, Nt(s), Nt(u), z, B));
				}
			}
		}
		if (Z.show && Ci) {
			if (e != null) {
				let [t, n] = $.scales, [r, i] = $.match, [a, o] = e.cursor.sync.scales, s = e.cursor.drag;
				if (X = s._x, Ti = s._y, X || Ti) {
					let { left: s, top: u, width: d, height: f } = e.select, p = e.scales[a].ori, m = e.posToVal, h, g, _, v, y, x = t != null && r(t, a), S = n != null && i(n, o);
					x && X ? (p == 0 ? (h = s, g = d) : (h = u, g = f), _ = b[t], v = k(m(h, a), _, c, 0), y = k(m(h + g, a), _, c, 0), aa(Pt(v, y), At(y - v))) : aa(0, c), S && Ti ? (p == 1 ? (h = s, g = d) : (h = u, g = f), _ = b[n], v = ee(m(h, o), _, l, 0), y = ee(m(h + g, o), _, l, 0), oa(Pt(v, y), At(y - v))) : oa(0, l);
				} else ga();
			} else {
				let e = At(xi - _i), t = At(Si - vi);
				if (D.ori == 1) {
					let n = e;
					e = t, t = n;
				}
				X = wi.x && e >= wi.dist, Ti = wi.y && t >= wi.dist;
				let n = wi.uni;
				n == null ? wi.x && wi.y && (X || Ti) && (X = Ti = !0) : X && Ti && (X = e >= n, Ti = t >= n, !X && !Ti && (t > e ? Ti = !0 : X = !0));
				let r, i;
				X && (D.ori == 0 ? (r = yi, i = J) : (r = bi, i = Y), aa(Pt(r, i), At(i - r)), Ti || oa(0, l)), Ti && (D.ori == 1 ? (r = yi, i = J) : (r = bi, i = Y), oa(Pt(r, i), At(i - r)), X || aa(0, c)), !X && !Ti && (aa(0, 0), oa(0, 0));
			}
		}
		if (wi._x = X, wi._y = Ti, e == null) {
			if (a) {
				if (Aa != null) {
					let [e, t] = $.scales;
					$.values[0] = e == null ? null : ta(D.ori == 0 ? J : Y, e), $.values[1] = t == null ? null : ta(D.ori == 1 ? J : Y, t);
				}
				Ma(Ie, r, J, Y, z, B, o);
			}
			if (Cn) {
				let e = a && $.setSeries, t = Sn.prox;
				Qi == null ? Ii <= t && Ai(Q, $i, !0, e) : Ii > t ? Ai(null, $i, !0, e) : Q != Qi && Ai(Q, $i, !0, e);
			}
		}
		en && (j.idx = o, ca()), n !== !1 && Oa("setCursor");
	}
	let da = null;
	Object.defineProperty(r, "rect", { get() {
		return da ?? fa(!1), da;
	} });
	function fa(e = !1) {
		e ? da = null : (da = m.getBoundingClientRect(), Oa("syncRect", da));
	}
	function pa(e, t, n, r, i, a, o) {
		M._lock || Ci && e != null && e.movementX == 0 && e.movementY == 0 || (ma(e, t, n, r, i, a, o, !1, e != null), e == null ? ua(t, !0, !1) : ua(null, !0, !0));
	}
	function ma(e, t, n, i, a, o, c, l, u) {
		if (da ?? fa(!1), bn(e), e != null) n = e.clientX - da.left, i = e.clientY - da.top;
		else {
			if (n < 0 || i < 0) {
				J = -10, Y = -10;
				return;
			}
			let [e, r] = $.scales, c = t.cursor.sync, [l, u] = c.values, [d, f] = c.scales, [p, m] = $.match, h = t.axes[0].side % 2 == 1, g = D.ori == 0 ? z : B, _ = D.ori == 1 ? z : B, v = h ? o : a, y = h ? a : o, x = h ? i : n, S = h ? n : i;
			if (n = d == null ? x / v * g : p(e, d) ? s(l, b[e], g, 0) : -10, i = f == null ? S / y * _ : m(r, f) ? s(u, b[r], _, 0) : -10, D.ori == 1) {
				let e = n;
				n = i, i = e;
			}
		}
		u && (t == null || t.cursor.event.type == Ie) && ((n <= 1 || n >= z - 1) && (n = $t(n, z)), (i <= 1 || i >= B - 1) && (i = $t(i, B))), l ? (_i = n, vi = i, [yi, bi] = M.move(r, n, i)) : (J = n, Y = i);
	}
	let ha = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function ga() {
		Di(ha, !1);
	}
	let _a, va, ya, ba;
	function xa(e, t, n, i, a, o, s) {
		Ci = !0, X = Ti = wi._x = wi._y = !1, ma(e, t, n, i, a, o, s, !0, !1), e != null && (lt(Re, Je, Sa, !1), Ma(Le, r, yi, bi, z, B, null));
		let { left: c, top: l, width: u, height: d } = Z;
		_a = c, va = l, ya = u, ba = d;
	}
	function Sa(e, t, n, i, a, o, s) {
		Ci = wi._x = wi._y = !1, ma(e, t, n, i, a, o, s, !1, !0);
		let { left: c, top: l, width: u, height: d } = Z, f = u > 0 || d > 0, p = _a != c || va != l || ya != u || ba != d;
		if (f && p && Di(Z), wi.setScale && f && p) {
			let e = c, t = u, n = l, r = d;
			if (D.ori == 1 && (e = l, t = d, n = c, r = u), X && ki(S, ta(e, S), ta(e + t, S)), Ti) for (let e in b) {
				let t = b[e];
				e != S && t.from == null && t.min != U && ki(e, ta(n + r, e), ta(n, e));
			}
			ga();
		} else M.lock && (M._lock = !M._lock, ua(t, !0, e != null));
		e != null && (ut(Re, Je), Ma(Re, r, J, Y, z, B, null));
	}
	function Ca(e, t, n, r, i, a, o) {
		if (M._lock) return;
		bn(e);
		let s = Ci;
		if (Ci) {
			let e = !0, t = !0, n, r;
			D.ori == 0 ? (n = X, r = Ti) : (n = Ti, r = X), n && r && (e = J <= 10 || J >= z - 10, t = Y <= 10 || Y >= B - 10), n && e && (J = J < yi ? 0 : z), r && t && (Y = Y < bi ? 0 : B), ua(null, !0, !0), Ci = !1;
		}
		J = -10, Y = -10, oe.fill(null), ua(null, !0, !0), s && (Ci = s);
	}
	function wa(e, t, n, i, a, o, s) {
		M._lock || (bn(e), qn(), ga(), e != null && Ma(Ve, r, J, Y, z, B, null));
	}
	function Ta() {
		y.forEach(Zi), tn(r.width, r.height, !0);
	}
	dt(Ge, Ye, Ta);
	let Ea = {};
	Ea.mousedown = xa, Ea.mousemove = pa, Ea.mouseup = Sa, Ea.dblclick = wa, Ea.setSeries = (e, t, n, i) => {
		let a = $.match[2];
		n = a(r, t, n), n != -1 && Ai(n, i, !0, !1);
	}, P && (lt(Le, m, xa), lt(Ie, m, pa), lt(ze, m, (e) => {
		bn(e), fa(!1);
	}), lt(Be, m, Ca), lt(Ve, m, wa), Fi.add(r), r.syncRect = fa);
	let Da = r.hooks = e.hooks || {};
	function Oa(e, t, n) {
		Gr ? Zr.push([
			e,
			t,
			n
		]) : e in Da && Da[e].forEach((e) => {
			e.call(null, r, t, n);
		});
	}
	(e.plugins || []).forEach((e) => {
		for (let t in e.hooks) Da[t] = (Da[t] || []).concat(e.hooks[t]);
	});
	let ka = (e, t, n) => n, $ = vn({
		key: null,
		setSeries: !1,
		filters: {
			pub: Yt,
			sub: Yt
		},
		scales: [S, v[1] ? v[1].scale : null],
		match: [
			Xt,
			Xt,
			ka
		],
		values: [null, null]
	}, M.sync);
	$.match.length == 2 && $.match.push(ka), M.sync = $;
	let Aa = $.key, ja = oi(Aa);
	function Ma(e, t, n, r, i, a, o) {
		$.filters.pub(e, t, n, r, i, a, o) && ja.pub(e, t, n, r, i, a, o);
	}
	ja.sub(r);
	function Na(e, t, n, r, i, a, o) {
		$.filters.sub(e, t, n, r, i, a, o) && Ea[e](null, t, n, r, i, a, o);
	}
	r.pub = Na;
	function Pa() {
		ja.unsub(r), Fi.delete(r), st.clear(), ft(Ge, Ye, Ta), l.remove(), I?.remove(), Oa("destroy");
	}
	r.destroy = Pa;
	function Fa() {
		Oa("init", e, t), Kn(t || e.data, !1), A[S] ? ui(S, A[S]) : qn(), Qt = Z.show && (Z.width > 0 || Z.height > 0), Zt = en = !0, tn(e.width, e.height);
	}
	return v.forEach(An), y.forEach(Pn), n ? n instanceof HTMLElement ? (n.appendChild(l), Fa()) : n(r, Fa) : Fa(), r;
}
Q.assign = vn, Q.fmtNum = Ot, Q.rangeNum = wt, Q.rangeLog = vt, Q.rangeAsinh = yt, Q.orient = li, Q.pxRatio = L, Q.join = Cn, Q.fmtDate = In, Q.tzDate = Rn, Q.sync = oi;
{
	Q.addGap = mi, Q.clipGaps = pi;
	let e = Q.paths = { points: Ti };
	e.linear = Oi, e.stepped = ki, e.bars = ji, e.spline = Ni;
}
// src/view/charts.ts
var Qi = [
	"value_user",
	"value_provider",
	"trust_own",
	"enacted_share",
	"health",
	"burden",
	"participation",
	"waiting"
], $i = 128, ea = {
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
}, ta = class {
	store;
	around;
	element;
	titleId = D("title");
	grid = b("div", { class: "cv-charts" });
	charts = [];
	dirty = !0;
	shape = "";
	constructor(e, t) {
		this.store = e, this.around = t, this.element = b("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, b("h2", { id: this.titleId }, j("happened.charts")), b("p", { class: "cv-muted cv-small" }, j("happened.click")), this.grid), this.charts = Qi.map((e) => ({
			measure: e,
			box: b("div", {
				class: "cv-plot",
				role: "img"
			}),
			plot: null,
			value: b("span", { class: "cv-plotvalue" }),
			reach: [0, 1],
			areas: []
		})), T(this.grid, ...this.charts.map((e) => b("figure", { class: "cv-chart" }, b("figcaption", {}, N("outcomes", e.measure), e.value), e.box)));
		let n = () => {
			this.dirty = !0;
		};
		e.on([
			"arms",
			"frames",
			"week",
			"runs"
		], n), t.onTheme(() => {
			this.shape = "", n();
		}), new ResizeObserver(() => {
			this.shape = "", n();
		}).observe(this.grid);
	}
	draw() {
		if (!this.dirty) return;
		this.dirty = !1;
		let { store: e } = this;
		if (!e.arms.size || ![...e.arms.values()].every((e) => e.frames?.known)) return;
		let t = this.charts[0].box.clientWidth, n = [
			t,
			[...e.arms.keys()].join(),
			e.weeks,
			this.around.dark,
			!!e.bands
		].join();
		if (!t) return;
		n !== this.shape && this.rebuild(t), this.shape = n;
		let r = Math.min(e.reached, e.known);
		for (let e of this.charts) this.update(e, r);
	}
	rebuild(e) {
		let { store: t } = this, n = ea[this.around.dark ? "dark" : "light"], r = [...t.arms.keys()];
		for (let i of this.charts) {
			i.plot?.destroy();
			let a = [{}];
			for (let e of r) a.push({
				label: e,
				stroke: n[e],
				width: 2,
				dash: e === "B" ? [6, 4] : [],
				points: { show: !1 }
			});
			let o = {
				stroke: n.text,
				grid: {
					stroke: n.grid,
					width: 1
				},
				ticks: { show: !1 },
				font: "11px system-ui, sans-serif"
			};
			i.plot = new Q({
				width: e,
				height: $i,
				series: a,
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
						range: [0, Math.max(t.weeks - 1, 1)]
					},
					y: { range: () => ra(...i.reach) }
				},
				axes: [{
					...o,
					size: 30,
					space: 46
				}, {
					...o,
					size: 44,
					space: 26
				}],
				hooks: {
					drawAxes: [(e) => {
						for (let [t, r, a] of i.areas) na(e, t, r, n[a]);
					}],
					draw: [(e) => {
						let r = e.valToPos(t.week, "x", !0);
						e.ctx.fillStyle = n.now, e.ctx.globalAlpha = .55, e.ctx.fillRect(r - .5, e.bbox.top, Math.max(1, devicePixelRatio), e.bbox.height), e.ctx.globalAlpha = 1;
					}]
				}
			}, [[0], ...a.slice(1).map(() => [null])], i.box), i.plot.over.addEventListener("click", () => {
				let e = i.plot.cursor.left ?? -1;
				e < 0 || (t.play(!1), t.goTo(i.plot.posToVal(e, "x")));
			});
		}
	}
	update(e, t) {
		let { store: n } = this, r = Array.from({ length: n.weeks }, (e, t) => t), i = [r], a = [], o = [];
		for (let [s, c] of n.arms) {
			let l = c.frames.measure(e.measure);
			i.push(r.map((e) => e <= t ? l[e] : null));
			let u = l[Math.min(n.week, t)];
			a.push(`${s} ${P(u)}`), o.push(j("happened.alt_value", {
				arm: s,
				value: P(u),
				week: n.week,
				start: P(l[0])
			}));
		}
		if (e.areas = [], n.bands) for (let t of n.arms.keys()) {
			let r = n.bands.bands[t]?.[e.measure];
			r && e.areas.push([
				r.high,
				r.low,
				t === "A" ? "bandA" : "bandB"
			]);
		}
		else i.length === 3 && e.areas.push([
			i[1],
			i[2],
			"gap"
		]);
		let s = [...i.slice(1), ...e.areas.flatMap(([e, t]) => [e, t])].flat().filter((e) => e !== null);
		e.reach = [Math.min(...s), Math.max(...s)], e.plot.setData(i), e.value.textContent = a.join(" · "), e.box.setAttribute("aria-label", j("happened.alt_chart", {
			name: N("outcomes", e.measure),
			weeks: n.weeks,
			values: o.join(" ")
		}));
	}
};
function na(e, t, n, r) {
	let { ctx: i } = e, a = t.findLastIndex((e, t) => e !== null && n[t] !== null && n[t] !== void 0);
	i.save(), i.beginPath();
	for (let n = 0; n <= a; n += 1) i.lineTo(e.valToPos(n, "x", !0), e.valToPos(t[n], "y", !0));
	for (let t = a; t >= 0; --t) i.lineTo(e.valToPos(t, "x", !0), e.valToPos(n[t], "y", !0));
	i.closePath(), i.fillStyle = r, i.fill(), i.restore();
}
function ra(e, t) {
	if (!Number.isFinite(e) || !Number.isFinite(t)) return [0, 1];
	let n = (e + t) / 2, r = Math.max((t - e) * .56, .05, Math.abs(n) * .02);
	return [n - r, n + r];
}
// src/view/levers.ts
var ia = [
	"power",
	"trust",
	"compensation",
	"community",
	"organisation",
	"production"
], aa = 40;
function oa(e, t) {
	return t === void 0 ? "–" : e.kind === "switch" ? j(t ? "levers.on" : "levers.off") : e.kind === "choice" ? sa(e, String(t)) : `${I(Number(t))}${e.unit && e.unit.length < 12 ? ` ${e.unit}` : ""}`;
}
function sa(e, t) {
	return ca("rules", e.path)?.[t] ?? (t.charAt(0).toUpperCase() + t.slice(1)).replaceAll("_", " ");
}
function ca(e, t) {
	return ae[e][t];
}
var la = class {
	store;
	element;
	titleId = D("title");
	controls = [];
	body = b("div", { class: "cv-levers" });
	note = b("p", { class: "cv-muted cv-small" });
	target = b("div", {
		class: "cv-switch",
		role: "group",
		"aria-label": j("arms.edit")
	});
	constructor(e) {
		this.store = e;
		let t = b("input", {
			type: "search",
			placeholder: j("levers.find"),
			"aria-label": j("levers.find"),
			oninput: () => this.list(t.value)
		}), n = b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.reset(e.editedArm)
		}, w("reset"), j("levers.reset"));
		this.element = b("section", {
			class: "cv-card cv-leverpanel",
			"aria-labelledby": this.titleId
		}, b("div", { class: "cv-head" }, b("h2", { id: this.titleId }, j("levers.title")), this.target), this.note, b("div", { class: "cv-row" }, t, n), this.body), e.on("welcome", () => this.list("")), e.on(["arms", "week"], () => this.show());
	}
	single(e) {
		let t = this.store.welcome?.levers.find((t) => t.path === e);
		if (!t) return null;
		let n = this.control(t);
		return this.controls.push(n), n.show(), n.element;
	}
	list(e) {
		let t = this.store.welcome.levers;
		this.controls = this.controls.filter((e) => !this.body.contains(e.element) && e.element.isConnected);
		let n = (e) => {
			let t = this.control(e);
			return this.controls.push(t), t.element;
		}, r = e.trim().toLowerCase().split(/\s+/).filter(Boolean);
		if (r.length) {
			let e = t.filter((e) => r.every((t) => `${e.path} ${e.meaning} ${N("lever", e.path)}`.toLowerCase().includes(t)));
			T(this.body, b("p", {
				class: "cv-muted cv-small",
				role: "status"
			}, e.length ? j("levers.found", { count: e.length }) : j("levers.none")), ...e.slice(0, aa).map(n));
		} else T(this.body, ...ia.map((e, r) => this.theme(e, t.filter((t) => t.theme === e), n, r === 0)));
		this.show();
	}
	theme(e, t, n, r) {
		let i = t.filter((e) => !e.main), a = b("details", { class: "cv-more" }, b("summary", {}, j("levers.more", { count: t.length })));
		return a.addEventListener("toggle", () => {
			a.open && a.childElementCount === 1 && (a.append(...i.map(n)), this.show());
		}), b("details", {
			class: "cv-theme",
			open: r
		}, b("summary", {}, b("h3", {}, j(`themes.${e}`))), ...t.filter((e) => e.main).map(n), i.length ? a : null);
	}
	control(e) {
		let { store: t } = this, n = D("lever"), r = N("lever", e.path), i = {
			low: I(e.low ?? 0),
			high: I(e.high ?? 0),
			unit: e.unit ? ` ${e.unit}` : ""
		}, a = j(e.kind === "real" || e.kind === "integer" ? "levers.tip" : "levers.tip_choice", {
			meaning: e.meaning,
			source: e.source,
			...i
		}), o = b("p", {
			class: "cv-about cv-small",
			hidden: !0,
			id: `${n}-about`
		}, a, " ", b("code", {}, e.path)), s = b("button", {
			type: "button",
			class: "cv-info",
			"aria-label": j("levers.about", { name: r }),
			title: a,
			"aria-expanded": "false",
			"aria-controls": `${n}-about`,
			onclick: () => {
				o.hidden = !o.hidden, s.setAttribute("aria-expanded", String(!o.hidden));
			}
		}, "i"), c = b("button", {
			type: "button",
			class: "cv-back",
			"aria-label": `${j("levers.reset_one")}: ${r}`,
			title: j("levers.reset_one"),
			onclick: () => this.undo(e.path)
		}, w("reset")), { input: l, read: u, write: d } = this.input(e, n), f = b("output", {
			class: "cv-value",
			htmlFor: n
		}), p = b("div", {
			class: `cv-lever cv-${e.kind}`,
			"data-lever": e.path
		}, b("div", { class: "cv-leverhead" }, b("label", { for: n }, r), s, c, f), l, o);
		if (l.addEventListener("input", () => {
			t.setLever(e.path, u()), f.textContent = oa(e, u());
		}), e.kind === "real" || e.kind === "integer") {
			l.addEventListener("pointerdown", () => t.hold(!0));
			for (let e of [
				"pointerup",
				"pointercancel",
				"change",
				"blur"
			]) l.addEventListener(e, () => t.hold(!1));
		}
		return {
			lever: e,
			element: p,
			show: () => {
				let n = t.arms.get(t.edited) ?? t.arms.get("A"), r = n?.valueAt(e.path, t.week);
				r !== void 0 && (d(r), f.textContent = e.kind === "choice" ? "" : oa(e, r), p.classList.toggle("cv-moved", e.path in (n?.levers ?? {}) || (n?.plan ?? []).some((t) => e.path in t.set)));
			}
		};
	}
	input(e, t) {
		let n = !this.store.live;
		if (e.kind === "choice") {
			let r = b("select", {
				id: t,
				disabled: n
			}, ...(e.choices ?? []).map((t) => b("option", { value: t }, sa(e, t))));
			return {
				input: r,
				read: () => r.value,
				write: (e) => {
					r.value = String(e);
				}
			};
		}
		if (e.kind === "switch") {
			let e = b("input", {
				id: t,
				type: "checkbox",
				disabled: n,
				role: "switch"
			});
			return {
				input: e,
				read: () => e.checked,
				write: (t) => {
					e.checked = t === !0;
				}
			};
		}
		let r = e.low ?? 0, i = e.high ?? 1, a = e.kind === "integer" ? 1 : ua(i - r), o = b("input", {
			id: t,
			type: "range",
			min: String(r),
			max: String(i),
			step: "any",
			disabled: n,
			title: `${I(r)} – ${I(i)}`
		});
		return o.addEventListener("keydown", (e) => {
			let t = {
				ArrowLeft: -1,
				ArrowDown: -1,
				ArrowRight: 1,
				ArrowUp: 1,
				PageDown: -10,
				PageUp: 10
			}[e.key];
			t !== void 0 && (e.preventDefault(), o.value = String(Number((Math.round((Number(o.value) + t * a) / a) * a).toPrecision(10))), o.dispatchEvent(new Event("input")));
		}), {
			input: o,
			read: () => {
				let e = Number(o.value);
				return e <= r || e >= i ? Math.min(Math.max(e, r), i) : Number((Math.round(e / a) * a).toPrecision(10));
			},
			write: (t) => {
				Number(o.value) !== t && (o.value = String(t)), o.style.setProperty("--at", `${100 * (Number(t) - r) / (i - r || 1)}%`), o.setAttribute("aria-valuetext", oa(e, t));
			}
		};
	}
	undo(e) {
		let { store: t } = this, n = t.editedArm;
		t.changeSchedule(n, (t) => {
			let { [e]: n, ...r } = t.levers;
			t.levers = r, t.plan.some((t) => e in t.set) && (t.schedule = t.plan.map((t) => {
				let { [e]: n, ...r } = t.set;
				return {
					week: t.week,
					set: r
				};
			}).filter((e) => Object.keys(e.set).length > 0));
		});
	}
	show() {
		let { store: e } = this;
		for (let e of this.controls) e.show();
		let t = e.week <= 0 ? j("levers.from_start") : j("levers.from_week", { week: e.week });
		this.note.textContent !== t && (this.note.textContent = t);
		let n = e.b ? ["A", "B"] : [];
		this.target.childElementCount !== n.length && T(this.target, ...n.map((t) => b("button", {
			type: "button",
			class: `cv-arm-${t}`,
			onclick: () => {
				e.edited = t, e.emit("arms");
			}
		}, t))), [...this.target.children].forEach((t, r) => t.setAttribute("aria-pressed", String(n[r] === e.edited)));
	}
};
function ua(e) {
	let t = e / 100, n = 10 ** Math.floor(Math.log10(t));
	return t / n >= 5 ? 5 * n : t / n >= 2 ? 2 * n : n;
}
// src/view/clock.ts
var da = 26, fa = class {
	store;
	element;
	play = b("button", {
		type: "button",
		class: "cv-play",
		onclick: () => this.store.play(!this.store.playing)
	});
	scrub = b("input", {
		type: "range",
		min: "0",
		max: "103",
		step: "1",
		value: "0",
		"aria-label": j("clock.scrub")
	});
	week = b("output", { class: "cv-week" });
	line = b("div", { class: "cv-line" });
	note = b("p", { class: "cv-muted cv-small" });
	menu = b("div", {
		class: "cv-popover",
		hidden: !0
	});
	constructor(e) {
		this.store = e;
		let t = (e, t, n) => b("button", {
			type: "button",
			class: "cv-icon",
			title: e,
			"aria-label": e,
			onclick: n
		}, w(t)), n = b("select", {
			"aria-label": j("clock.speed"),
			onchange: () => {
				e.speed = Number(n.value), e.emit("play");
			}
		}, ...h.map((t) => b("option", {
			value: String(t),
			selected: t === e.speed
		}, j("clock.rate", { rate: t }))));
		this.scrub.addEventListener("input", () => {
			e.play(!1), e.goTo(Number(this.scrub.value));
		}), this.element = b("section", {
			class: "cv-card cv-clock",
			"aria-label": j("clock.label")
		}, b("div", { class: "cv-controls" }, t(j("clock.start"), "start", () => {
			e.play(!1), e.goTo(0);
		}), t(j("clock.back"), "back", () => {
			e.play(!1), e.goTo(e.week - 1);
		}), this.play, t(j("clock.step"), "next", () => {
			e.play(!1), e.goTo(e.week + 1);
		}), this.week, b("span", { class: "cv-grow" }), n), b("div", { class: "cv-track" }, this.scrub, this.line, this.menu), this.note), e.on([
			"play",
			"week",
			"arms"
		], () => this.show()), e.on("play", () => {
			n.value = String(e.speed);
		}), e.on(["arms", "welcome"], () => this.markers()), this.show();
	}
	show() {
		let { store: e } = this, t = j(e.playing ? "clock.pause" : "clock.play");
		this.play.getAttribute("aria-label") !== t && (this.play.setAttribute("aria-label", t), this.play.title = t, T(this.play, w(e.playing ? "pause" : "play"))), this.scrub.max = String(e.weeks - 1), this.scrub.value = String(e.week), this.scrub.setAttribute("aria-valuetext", j("clock.week", { week: e.week })), T(this.week, j("clock.week", { week: e.week }), b("span", { class: "cv-muted" }, ` ${j("clock.of", { weeks: e.weeks - 1 })}`));
	}
	markers() {
		let { store: e } = this, t = document.activeElement?.dataset?.marker, n = [];
		for (let t of e.arms.values()) for (let r of t.plan) r.week < e.weeks && n.push(this.marker(t, r));
		T(this.line, ...n), this.line.hidden = n.length === 0, this.part(), this.line.dataset.arms = String(e.arms.size), t && this.line.querySelector(`[data-marker="${t}"]`)?.focus(), T(this.note, n.length ? null : j("timeline.none")), this.note.hidden = n.length > 0;
	}
	part() {
		let e = this.line.clientWidth || 600, t = -Infinity;
		for (let n of [...this.line.children].sort((e, t) => Number(e.dataset.week) - Number(t.dataset.week))) {
			let r = Number(n.dataset.week) / Math.max(this.store.weeks - 1, 1) * e, i = Math.max(r, t);
			n.style.left = `${100 * i / e}%`, t = i + da;
		}
	}
	marker(e, t) {
		let { store: n } = this, r = pa(n, t), i = b("button", {
			type: "button",
			class: `cv-marker cv-arm-${e.name}`,
			"data-marker": `${e.name}${t.week}`,
			"data-week": t.week,
			title: r,
			"aria-label": j("timeline.marker", {
				arm: e.name,
				week: t.week,
				what: r
			})
		}, e.name), a = (e) => {
			i.style.left = `${100 * e / Math.max(n.weeks - 1, 1)}%`;
		};
		a(t.week);
		let o = (r) => {
			let a = Math.min(Math.max(r, 0), n.weeks - 1);
			a !== t.week && (i.dataset.marker = `${e.name}${a}`, n.changeSchedule(e, (e) => e.move(t.week, a)));
		};
		if (!n.live) return i;
		let s = null;
		return i.addEventListener("pointerdown", (e) => {
			s = {
				week: t.week,
				moved: !1
			}, i.setPointerCapture(e.pointerId);
		}), i.addEventListener("pointermove", (e) => {
			if (!s) return;
			let r = this.line.getBoundingClientRect(), i = Math.round((e.clientX - r.left) / r.width * (n.weeks - 1));
			s = {
				week: Math.min(Math.max(i, 0), n.weeks - 1),
				moved: s.moved || i !== t.week
			}, a(s.week);
		}), i.addEventListener("pointerup", () => {
			let e = s;
			s = null, e?.moved && o(e.week);
		}), i.addEventListener("click", () => this.open(e, t, i, o)), i.addEventListener("keydown", (r) => {
			if (r.key === "ArrowLeft" || r.key === "ArrowRight") o(t.week + (r.key === "ArrowLeft" ? -1 : 1));
			else if (r.key === "Delete" || r.key === "Backspace") n.changeSchedule(e, (e) => e.remove(t.week));
			else return;
			r.preventDefault(), r.stopPropagation();
		}), i;
	}
	open(e, t, n, r) {
		let { store: i, menu: a } = this, o = () => {
			a.hidden = !0;
		}, s = (e, t) => b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				o(), t();
			}
		}, e);
		T(a, b("p", {}, b("strong", {}, `${e.name}, ${j("timeline.week", { week: t.week })}`), b("br"), pa(i, t)), b("div", { class: "cv-row" }, s(j("timeline.earlier"), () => r(t.week - 1)), s(j("timeline.later"), () => r(t.week + 1)), s(j("timeline.remove"), () => i.changeSchedule(e, (e) => e.remove(t.week))), b("button", {
			type: "button",
			class: "cv-icon",
			"aria-label": j("keys.close"),
			onclick: () => {
				o(), n.focus();
			}
		}, w("close")))), a.hidden = !1, a.querySelector("button")?.focus();
	}
};
function pa(e, t) {
	return Object.entries(t.set).map(([t, n]) => {
		let r = e.welcome?.levers.find((e) => e.path === t);
		return j("timeline.sets", {
			name: N("lever", t),
			value: r ? oa(r, n) : typeof n == "number" ? I(n) : String(n)
		});
	}).join(", ");
}
// src/draw/colours.ts
var ma = [
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
], ha = new Map(ma.map((e) => [e.code, e])), ga = (e) => [
	1,
	3,
	5
].map((t) => Number.parseInt(e.slice(t, t + 2), 16));
function _a(e, t = 64) {
	let n = e.map(ga);
	return Array.from({ length: t }, (e, r) => {
		let i = r / (t - 1) * (n.length - 1), a = Math.min(Math.floor(i), n.length - 2), o = n[a], s = n[a + 1];
		return `rgb(${o.map((e, t) => Math.round(e + (s[t] - e) * (i - a))).join(",")})`;
	});
}
var va = {
	trust: _a([
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
	value: _a([
		"#b34a00",
		"#d55e00",
		"#e8a06a",
		"#c4c8cc",
		"#6bb5a3",
		"#00876c",
		"#00604d"
	]),
	power: _a([
		"#e9ddf0",
		"#c9a9dc",
		"#a678c4",
		"#7b3fa0",
		"#4b1c6b"
	]),
	burden: _a([
		"#fbe6c8",
		"#f3b35f",
		"#dc7d22",
		"#a84d0c",
		"#6b2c06"
	]),
	activation: _a([
		"#d8ecf3",
		"#8cc5d8",
		"#3f97b5",
		"#1a6a8b",
		"#0c3f57"
	])
}, ya = {
	professionals: "#9c7512",
	groups: "#8a4f7d",
	organisations: "#5c6670"
}, ba = {
	professionals: "#d9ad3c",
	groups: "#c98abb",
	organisations: "#a5b0bb"
}, xa = [
	"share_co_created",
	"share_provider_depleted",
	"share_user_exploited",
	"share_co_destroyed"
], Sa = class {
	store;
	element;
	titleId = D("title");
	pictures = /* @__PURE__ */ new Map();
	body = b("div", {});
	constructor(e) {
		this.store = e, this.element = b("section", {
			class: "cv-gallery",
			"aria-labelledby": this.titleId,
			hidden: !0
		}, b("h2", { id: this.titleId }, j("gallery.title")), b("p", {}, j("gallery.intro")), this.body), e.on("welcome", () => this.list()), e.on("card", () => this.draw()), e.on("mode", () => {
			e.mode === "gallery" && e.gallery();
		});
	}
	list() {
		let e = this.store.welcome.scenarios, t = ["baseline", ...ia].map((t) => [t, e.filter((e) => e.theme === t)]).filter(([, e]) => e.length);
		T(this.body, ...t.map(([e, t]) => b("section", {
			class: "cv-gallerytheme",
			"aria-label": j(`themes.${e}`)
		}, b("h3", {}, j(`themes.${e}`)), b("ul", { class: "cv-cards" }, ...t.map((e) => this.card(e)))))), this.store.mode === "gallery" && this.store.gallery();
	}
	card(e) {
		let { store: t } = this, n = b("div", { class: "cv-small-picture" });
		this.pictures.set(e.name, n);
		let r = (n) => () => {
			t.mode = "explore", t.play(!1), t.week = t.reached = 0, n ? t.compare(e.name) : t.start("A", e.name), t.emit("mode", "week");
		};
		return b("li", { class: "cv-card cv-scenario" }, n, b("h4", {}, e.title), b("p", { class: "cv-small" }, e.question), t.live ? b("div", { class: "cv-row" }, b("button", {
			type: "button",
			class: "cv-button",
			onclick: r(!1),
			"aria-label": `${j("gallery.open")}: ${e.title}`
		}, j("gallery.open")), b("button", {
			type: "button",
			class: "cv-button",
			onclick: r(!0),
			"aria-label": `${j("gallery.beside")}: ${e.title}`
		}, j("gallery.beside"))) : null);
	}
	draw() {
		for (let [e, t] of this.store.cards) {
			let n = this.pictures.get(e);
			if (!n || n.childElementCount) continue;
			let r = this.store.welcome.scenarios.find((t) => t.name === e)?.title ?? e;
			n.append(Ca(t, r));
		}
	}
};
function Ca(e, t) {
	let n = e[xa[0]].length, r = (e) => 100 * e / Math.max(n - 1, 1), i = S("svg", {
		viewBox: "0 0 100 40",
		preserveAspectRatio: "none",
		role: "img",
		"aria-label": j("gallery.alt", {
			title: t,
			created: F(e.share_co_created.at(-1)),
			destroyed: F(e.share_co_destroyed.at(-1))
		})
	}), a = S("defs");
	i.append(a);
	let o = Array.from({ length: n }, () => 0);
	for (let t of xa) {
		let n = ma.find((e) => e.share === t).key, s = o.map((n, r) => n + e[t][r]), c = [...s.map((e, t) => `${r(t)},${40 - 40 * e}`), ...[...o.keys()].reverse().map((e) => `${r(e)},${40 - 40 * o[e]}`)];
		if (i.append(S("polygon", {
			points: c.join(" "),
			class: `cv-fill-${n}`
		})), n !== "created") {
			let e = D("hatch");
			a.append(wa(e, n)), i.append(S("polygon", {
				points: c.join(" "),
				fill: `url(#${e})`
			}));
		}
		o = s;
	}
	return i;
}
function wa(e, t) {
	let n = {
		destroyed: ["M-1 5L5 -1M1 7L7 1"],
		exploited: ["M0 0L6 6M6 0L0 6"],
		depleted: ["M2 3h2"]
	}[t] ?? [];
	return S("pattern", {
		id: e,
		width: 6,
		height: 6,
		patternUnits: "userSpaceOnUse",
		patternTransform: "scale(.42 .48)"
	}, ...n.map((e) => S("path", {
		d: e,
		class: "cv-hatch",
		fill: "none"
	})));
}
// src/view/chain.ts
var Ta = {
	co_created: "created",
	co_destroyed: "destroyed",
	user_exploited: "exploited",
	provider_depleted: "depleted",
	neutral: "neutral"
}, Ea = .42;
function Da(e, t) {
	let n = [], { worker: r, home: i } = e;
	return e.engaged ? e.met === "did_not_seek" ? n.push(j("chain.did_not_seek")) : e.met === "waited" ? n.push(j("chain.waited", {
		worker: r.slot,
		sought: P(r.demand ?? 0, 0),
		places: P(r.capacity ?? 0, 1)
	})) : e.met === "prepared" ? n.push(j("chain.prepared", { worker: r.slot })) : n.push(...a(e)) : n.push(j("chain.left")), e.coping && e.met === "served" && n.push(j("chain.coping", { coping: N("rules.coping.rule", e.coping).toLowerCase() })), e.activity && e.activity !== "deliver_individual" && n.push(j("chain.activity", {
		activity: e.activity.replaceAll("_", ", "),
		asked: e.asked ? j("chain.asked") : ""
	})), e.emergency && n.push(j("chain.emergency")), e.met === "served" && n.push(...Oa(e.week_value)), n.push(ka(e, t)), n;
	function a(e) {
		let t = Ta[e.encounter_class] ?? "neutral", n = i.declared - e.phi, a = Math.hypot(e.z_x - e.x, e.z_y - e.y), o = e.phi > .5800000000000001 ? "decided_user" : e.phi < Ea ? "decided_professional" : "decided_shared";
		return [
			j("chain.met", {
				worker: r.slot,
				home: i.slot
			}),
			j(`chain.${o}`, { share: F(e.phi) }),
			n > .1 ? j("chain.promise_broken", {
				declared: F(i.declared),
				gap: F(n).replace(" %", " points")
			}) : j("chain.promise_kept", { declared: F(i.declared) }),
			j("chain.apart", {
				far: j(`chain.${a > .3 ? "far" : a > .12 ? "some" : "near"}`),
				distance: P(a)
			}),
			j("chain.gave", {
				hours: P(e.week_hours, 1),
				worker_hours: P(r.hours / Math.max(r.served, 1), 1),
				pay: Math.abs(e.week_pay) > .005 ? j("chain.paid", { pay: P(e.week_pay, 1) }) : ""
			}),
			j("chain.came", {
				performance: P(e.satisfaction),
				expected: P(e.expectation)
			}),
			j("chain.class", {
				class: j(`classes.${t}`),
				means: j(`classes.${t}_means`)
			})
		];
	}
}
function Oa(e) {
	let t = Object.entries(e).sort(([, e], [, t]) => t - e), [n, r] = [t[0], t.at(-1)], i = ([e, t]) => `${j(`value.${e}`)} (${t > 0 ? "+" : ""}${P(t)} SD)`;
	return n[1] > 0 && r[1] < 0 ? [j("chain.gained", {
		most: i(n),
		least: i(r)
	})] : n[1] > 0 ? [j("chain.gained_only", { most: i(n) })] : r[1] < 0 ? [j("chain.lost_only", { least: i(r) })] : [];
}
function ka(e, t) {
	let n = P(e.trust, 3);
	if (t === null) return j("chain.first");
	let r = P(t, 3);
	return r === n ? j("chain.trust_still", { to: n }) : e.met === "served" ? j(e.trust > t ? "chain.trust_up" : "chain.trust_down", {
		from: r,
		to: n
	}) : j("chain.trust_moved", {
		from: r,
		to: n
	});
}
// src/view/inspector.ts
var $ = {
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
}, Aa = {
	patients: [
		["trust", "trust"],
		["burden", "burden"],
		["health", "health"]
	],
	professionals: [["trust", "trust_patients"], ["burnout", "burnout"]],
	groups: [["mobilisation", "mobilisation"], ["bonding", "bonding"]],
	organisations: [["enacted", "enacted"], ["declared", "declared"]]
}, ja = 5, Ma = class {
	store;
	element;
	titleId = D("title");
	body = b("div", {});
	title = b("h2", { id: this.titleId }, j("inspector.title"));
	closing;
	constructor(e) {
		this.store = e, this.closing = b("button", {
			type: "button",
			class: "cv-icon",
			"aria-label": j("inspector.close"),
			title: j("inspector.close"),
			hidden: !0,
			onclick: () => e.select(null)
		}, w("close")), this.element = b("section", {
			class: "cv-card cv-inspector",
			"aria-labelledby": this.titleId
		}, b("div", { class: "cv-head" }, this.title, this.closing), this.body), e.on(["selection", "actor"], () => this.show()), e.on([
			"arms",
			"week",
			"frames",
			"play",
			"selection"
		], () => this.renew()), this.show();
	}
	timer = 0;
	asked = "";
	shownAt = 0;
	renew() {
		let { store: e } = this;
		if (!e.selection) {
			this.asked = "";
			return;
		}
		let t = performance.now();
		(!e.playing || t - this.shownAt > 250) && (this.shownAt = t, this.show());
		let n = JSON.stringify([
			e.selection,
			e.week,
			[...e.arms.values()].map((e) => e.opened?.revision)
		]);
		e.playing || n === this.asked || e.known < e.week || (this.asked = n, clearTimeout(this.timer), this.timer = window.setTimeout(() => e.askActor(), 60));
	}
	show() {
		let { store: e } = this, { selection: t } = e;
		if (this.closing.hidden = !t, !t || e.known < 0) {
			T(this.title, j("inspector.title")), T(this.body, b("p", { class: "cv-muted" }, j("inspector.none")));
			return;
		}
		let n = t.kind.slice(0, -1);
		T(this.title, j(`inspector.${n}`, { slot: t.slot }));
		let r = e.actor && e.actor.slot === t.slot && e.actor.kind === t.kind ? e.actor : null, i = [];
		for (let [n, a] of e.arms) !a.frames?.known || t.slot >= a.opened.counts[t.kind] || i.push(b("div", { class: "cv-person" }, e.b ? b("h3", { class: `cv-armname cv-arm-${n}` }, b("span", { class: "cv-badge" }, n), b("span", { class: "cv-clip" }, a.opened.title)) : null, this.history(a, t), ...t.kind === "patients" ? [this.encounters(a, t.slot)] : [], ...r?.arms[n] ? this.record(a, t, r.arms[n], r.week) : []));
		let a = [...this.body.querySelectorAll("details[open]")].map((e) => e.dataset.part);
		T(this.body, ...i);
		for (let e of this.body.querySelectorAll("details")) a.includes(e.dataset.part) && (e.open = !0);
	}
	record(e, t, n, r) {
		let i = [];
		if (t.kind === "patients") {
			let a = r > 0 && e.frames.has(r - 1) && e.frames.has(r) && e.frames.column(r - 1, "patients", "generation")[t.slot] === e.frames.column(r, "patients", "generation")[t.slot] ? e.frames.column(r - 1, "patients", "trust")[t.slot] / s : null;
			i.push(this.heading(j("inspector.chain")), b("ol", { class: "cv-chain" }, ...Da(n, a).map((e) => b("li", {}, e))));
		}
		let a = $[t.kind].filter((e) => typeof n[e] == "number").map((e) => b("div", { class: "cv-fact" }, b("dt", {}, j(`facts.${e === "trust" && t.kind === "professionals" ? "trust_patients" : e}`)), b("dd", {}, P(n[e]))));
		return i.push(b("details", { "data-part": "state" }, b("summary", {}, j("inspector.state")), b("dl", { class: "cv-facts" }, ...a))), n.value && typeof n.value == "object" && i.push(b("details", { "data-part": "value" }, b("summary", {}, j("inspector.value")), b("dl", { class: "cv-facts" }, ...Object.entries(n.value).map(([e, t]) => b("div", { class: "cv-fact" }, b("dt", {}, j(`value.${e}`)), b("dd", {}, P(t))))))), i.push(this.ties(t, n)), i;
	}
	heading(e) {
		return b(this.store.b ? "h4" : "h3", { class: "cv-part" }, e);
	}
	ties(e, t) {
		let n = (e, t, n) => b("button", {
			type: "button",
			class: "cv-link",
			onclick: () => this.store.select({
				kind: e,
				slot: t
			})
		}, n), r = [];
		if (e.kind === "patients") {
			r.push(`${j("inspector.own")}: `, n("professionals", t.professional, String(t.professional))), t.group >= 0 && r.push(` · ${j("inspector.member")}: `, n("groups", t.group, j("inspector.group", { slot: t.group })));
			let i = t.ties.filter((t) => t !== e.slot);
			r.push(` · ${j("inspector.tied", { count: i.length })}: `);
			for (let e of i.slice(0, 8)) r.push(n("patients", e, String(e)), " ");
		} else e.kind !== "organisations" && r.push(`${j("inspector.works")}: `, n("organisations", t.organisation, j("inspector.organisation", { slot: t.organisation })));
		return b("p", { class: "cv-small" }, ...r);
	}
	history(e, t) {
		let { store: n } = this, r = e.frames, i = Math.min(n.reached, r.known - 1);
		return b("div", { class: "cv-histories" }, ...Aa[t.kind].map(([a, o]) => {
			let c = Array.from({ length: i + 1 }, (e, n) => r.column(n, t.kind, a)[t.slot] / s), l = c.map((e, t) => `${(t / Math.max(n.weeks - 1, 1) * 100).toFixed(2)},${(30 - 28 * e).toFixed(2)}`).join(" "), u = Math.min(n.week, i), d = c[u], f = S("svg", {
				viewBox: "0 0 100 32",
				preserveAspectRatio: "none",
				role: "img",
				class: `cv-spark cv-arm-${e.name}`,
				"aria-label": j("inspector.alt_history", {
					name: j(`facts.${o}`),
					values: `${P(c[0])} – ${P(d)}`
				})
			});
			return f.append(S("polyline", {
				points: l,
				fill: "none",
				"vector-effect": "non-scaling-stroke"
			}), S("line", {
				x1: u / Math.max(n.weeks - 1, 1) * 100,
				x2: u / Math.max(n.weeks - 1, 1) * 100,
				y1: 0,
				y2: 32,
				class: "cv-now",
				"vector-effect": "non-scaling-stroke"
			})), b("div", { class: "cv-history" }, b("span", {}, j(`facts.${o}`), b("b", {}, ` ${P(d)}`)), f);
		}));
	}
	encounters(e, t) {
		let n = e.frames, r = [];
		for (let e = Math.min(this.store.week, n.known - 1); e >= 0 && r.length < ja; --e) {
			if (n.column(e, "patients", "met")[t] !== 1) continue;
			let i = ha.get(n.column(e, "patients", "encounter_class")[t])?.key ?? "neutral";
			r.push(b("li", {}, b("button", {
				type: "button",
				class: "cv-link",
				onclick: () => {
					this.store.play(!1), this.store.goTo(e);
				}
			}, j("timeline.week", { week: e })), b("i", { class: `cv-chip cv-chip-${i}` }), j(`classes.${i}`)));
		}
		return b("div", {}, this.heading(j("inspector.last")), r.length ? b("ul", { class: "cv-last" }, ...r) : b("p", { class: "cv-small cv-muted" }, j("inspector.none_yet")));
	}
}, Na = [
	"patients",
	"professionals",
	"groups",
	"organisations"
], Pa = (e) => ({
	x: new Float32Array(e),
	y: new Float32Array(e)
});
function Fa(e, t, n) {
	let r = n > 0 && e.has(t + 1) ? t + 1 : t, i = {};
	for (let a of Na) {
		let o = e.column(t, a, "x"), c = e.column(t, a, "y"), l = e.column(r, a, "x"), u = e.column(r, a, "y"), d = Pa(o.length), f = a === "patients" ? e.column(t, a, "generation") : null, p = a === "patients" ? e.column(r, a, "generation") : null;
		for (let e = 0; e < o.length; e += 1) {
			let t = f && f[e] !== p[e] ? 0 : n;
			d.x[e] = (o[e] + (l[e] - o[e]) * t) / s, d.y[e] = (c[e] + (u[e] - c[e]) * t) / s;
		}
		i[a] = d;
	}
	return i;
}
var Ia = 2 * Math.PI;
function La(e, t) {
	let n = e.column(t, "professionals", "organisation"), r = e.column(t, "patients", "professional"), i = e.column(t, "organisations", "x").length, a = e.column(t, "groups", "x").length, o = {
		patients: Pa(r.length),
		professionals: Pa(n.length),
		groups: Pa(a),
		organisations: Pa(i)
	}, s = Array.from({ length: i }, () => []);
	n.forEach((e, t) => s[e]?.push(t));
	let c = (e, t, n, r) => {
		e.x[t] = .5 + n * Math.sin(r), e.y[t] = .5 + n * Math.cos(r);
	};
	for (let e = 0; e < a; e += 1) c(o.groups, e, a > 1 ? .11 : 0, e / a * Ia);
	let l = s.map((e) => Math.max(e.length, .7)), u = l.reduce((e, t) => e + t, 0) || 1, d = Array.from({ length: n.length }, () => []);
	r.forEach((e, t) => d[e]?.push(t));
	let f = Math.max(1, ...d.map((e) => e.length)), p = 0;
	return l.forEach((e, t) => {
		let n = e / u * Ia;
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
// src/view/keep.ts
function Ra(e, t, n) {
	let r = URL.createObjectURL(new Blob(t, { type: n }));
	b("a", {
		href: r,
		download: e
	}).click(), setTimeout(() => URL.revokeObjectURL(r), 1e4);
}
var za = (e) => e.replace(/[&<>"]/g, (e) => `&#${e.charCodeAt(0)};`);
function Ba(e, t, n, r, i, a) {
	let o = (e) => (40 + e * 720).toFixed(1), c = (e) => (760 - e * 720).toFixed(1), l = [], u = (n) => e.column(t, "patients", n), d = u("encounter_class"), f = u("met"), p = u("z_x"), m = u("z_y"), h = u("professional"), g = u({
		value: "week_net",
		power: "phi"
	}[i] ?? i), _ = va[i];
	for (let e of ma) d.forEach((t, i) => {
		if (f[i] !== 1 || t !== e.code) return;
		let a = r ? [p[i] / s, m[i] / s] : [n.professionals.x[h[i]], n.professionals.y[h[i]]];
		l.push(`<line x1="${o(n.patients.x[i])}" y1="${c(n.patients.y[i])}" x2="${o(a[0])}" y2="${c(a[1])}" stroke="${e.colour}" stroke-width="1.3" stroke-dasharray="${e.dash.join(" ")}"/>`);
	});
	n.patients.x.forEach((e, t) => {
		let r = i === "value" ? .5 + g[t] / 3 : g[t] / s;
		l.push(`<circle cx="${o(e)}" cy="${c(n.patients.y[t])}" r="4.5" fill="${_[Math.round(Math.min(Math.max(r, 0), 1) * (_.length - 1))]}" stroke="white" stroke-width=".7"/>`);
	}), n.professionals.x.forEach((e, t) => l.push(`<rect x="${(Number(o(e)) - 5.5).toFixed(1)}" y="${(Number(c(n.professionals.y[t])) - 5.5).toFixed(1)}" width="11" height="11" fill="${ya.professionals}" stroke="white"/>`)), n.groups.x.forEach((e, t) => l.push(`<path transform="translate(${o(e)} ${c(n.groups.y[t])})" d="M0-8L7.500 6H-7.500z" fill="${ya.groups}" stroke="white"/>`)), n.organisations.x.forEach((e, t) => l.push(`<path transform="translate(${o(e)} ${c(n.organisations.y[t])})" d="M0-11L11 0L0 11L-11 0z" fill="${ya.organisations}" stroke="white"/>`));
	let v = (e, t) => `<text font-family="DejaVu Sans, sans-serif" font-size="13" fill="#52606d" ${t}>${za(e)}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800"><title>${za(a)}</title><rect width="100%" height="100%" fill="white"/>${l.join("")}${v(a, "x=\"40\" y=\"24\" font-weight=\"bold\"")}${r ? v(j("map.x"), "x=\"400\" y=\"788\" text-anchor=\"middle\"") : ""}${r ? v(j("map.y"), "transform=\"translate(16 400) rotate(-90)\" text-anchor=\"middle\"") : ""}</svg>`;
}
var Va = class {
	store;
	space;
	address;
	hasAddress;
	element;
	arm = "A";
	body = b("div", {});
	said = b("p", {
		role: "status",
		class: "cv-small"
	});
	constructor(e, t, n, r) {
		this.store = e, this.space = t, this.address = n, this.hasAddress = r, this.element = b("details", { class: "cv-card cv-keep" }, b("summary", {}, b("h2", {}, j("keep.title"))), this.body, this.said), e.on([
			"arms",
			"welcome",
			"week"
		], () => {
			this.element.open && this.show();
		}), this.element.addEventListener("toggle", () => this.show());
	}
	button(e, t) {
		return b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => {
				this.said.textContent = "", t();
			}
		}, e);
	}
	file(e, t) {
		return this.button(t, () => this.store.keep(e, this.arm, { address: this.address() }, (e, t, n) => Ra(e, [new Uint8Array(n.buffer, n.byteOffset, n.byteLength)], t)));
	}
	show() {
		let { store: e } = this;
		e.arms.has(this.arm) || (this.arm = "A");
		let t = this.body.contains(document.activeElement) ? [...this.body.querySelectorAll("button")].indexOf(document.activeElement) : -1, n = (e, ...t) => b("div", { class: "cv-keepline" }, b("span", {}, e), b("div", { class: "cv-row" }, ...t)), r = e.b ? b("div", {
			class: "cv-switch",
			role: "group",
			"aria-label": j("keep.arm")
		}, ...["A", "B"].map((e) => b("button", {
			type: "button",
			"aria-pressed": String(e === this.arm),
			onclick: () => {
				this.arm = e, this.show();
			}
		}, e))) : null, i = this.command();
		T(this.body, r, this.hasAddress && n(j("keep.link"), this.button(j("keep.copy"), () => this.copy(this.address()))), ...e.live ? [
			n(j("keep.file"), this.file("scenario.yaml", j("keep.yaml"))),
			b("div", { class: "cv-keepline" }, b("span", {}, j("keep.command")), b("code", {
				class: "cv-command",
				tabIndex: 0,
				role: "region",
				"aria-label": j("keep.command")
			}, i), this.button(j("keep.copy"), () => this.copy(i))),
			n(j("keep.series"), this.file("series.csv", j("keep.csv")), this.file("series.parquet", j("keep.parquet"))),
			n(j("keep.people"), this.file("people.csv", j("keep.csv")), this.file("people.parquet", j("keep.parquet")))
		] : [], n(j("keep.figure"), this.button(j("keep.png"), () => this.png()), this.button(j("keep.svg"), () => this.svg())), e.live && n(j("keep.replay"), this.file("replay.html", j("keep.html")))), t >= 0 && [...this.body.querySelectorAll("button")][t]?.focus();
	}
	command() {
		let e = this.store.arms.get(this.arm), t = e.opened?.name ?? e.scenario, n = e.changed ? `${t}-${this.arm}-scenario.yaml` : e.scenario, { seed: r, patients: i, weeks: a } = this.store.setup, o = this.store.welcome.scenarios.find((t) => t.name === e.scenario)?.setup;
		return [
			"covalue run",
			n,
			...(!e.changed && o ? [
				r !== o.seed && `--seed ${r}`,
				a !== o.weeks && `--weeks ${a}`,
				i !== o.patients && `--set population.patients.count=${i}`
			] : []).filter(Boolean),
			"--replicates 1"
		].join(" ");
	}
	copy(e) {
		navigator.clipboard ? navigator.clipboard.writeText(e).then(() => {
			this.said.textContent = j("keep.copied");
		}, () => {
			this.said.textContent = e;
		}) : this.said.textContent = e;
	}
	png() {
		let e = this.space.panes.find((e) => e.arm === this.arm);
		if (!e) return;
		let t = b("canvas", {
			width: e.canvas.width,
			height: e.canvas.height
		}), n = t.getContext("2d");
		n.fillStyle = getComputedStyle(e.box).backgroundColor, n.fillRect(0, 0, t.width, t.height), n.drawImage(e.canvas, 0, 0), t.toBlob((e) => e && Ra(`${this.name()}.png`, [e], "image/png"));
	}
	svg() {
		let { store: e } = this, t = e.arms.get(this.arm)?.frames;
		if (!t?.known) return;
		let n = Math.min(e.week, t.known - 1), r = e.view === "map" ? Fa(t, n, 0) : La(t, n), i = `${e.arms.get(this.arm).opened.title}, ${j("clock.week", { week: n }).toLowerCase()}`;
		Ra(`${this.name()}.svg`, [Ba(t, n, r, e.view === "map", e.colour, i)], "image/svg+xml");
	}
	name() {
		return `${this.store.arms.get(this.arm).scenario}-${this.arm}-week-${this.store.week}`;
	}
}, Ha = [
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
], Ua = /* @__PURE__ */ new Set([
	"share_co_created",
	"share_co_destroyed",
	"share_user_exploited",
	"share_provider_depleted",
	"participation",
	"waiting"
]), Wa = 30, Ga = (e, t) => Ua.has(e) ? F(t) : P(t), Ka = class {
	store;
	tell;
	element;
	titleId = D("title");
	table = b("table", { class: "cv-outcomes" });
	note = b("p", { class: "cv-muted cv-small" });
	sentence = b("p", { class: "cv-sentence" });
	runs = b("div", { class: "cv-runs" });
	queued = !1;
	last = 0;
	constructor(e, t) {
		this.store = e, this.tell = t, this.element = b("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, b("h2", { id: this.titleId }, j("happened.title")), this.sentence, this.table, this.note, this.runs), e.on([
			"week",
			"frames",
			"arms",
			"play"
		], () => {
			this.queued = !0;
		}), e.on([
			"runs",
			"arms",
			"link"
		], () => {
			this.queued = !0, this.showRuns();
		}), this.showRuns();
	}
	draw(e) {
		if (!this.queued || this.store.playing && e - this.last < 180) return;
		this.queued = !1, this.last = e;
		let { store: t } = this;
		if (!t.arms.size || t.known < 0) return;
		let n = Math.min(t.week, t.known);
		this.sentence.textContent = this.tell(), this.note.textContent = j("happened.so_far", { week: n });
		let r = !!t.b, i = b("tr", {}, b("th", { scope: "col" }, j("happened.outcome")), b("th", {
			scope: "col",
			class: "cv-arm-A"
		}, "A"), r && b("th", {
			scope: "col",
			class: "cv-arm-B"
		}, "B"), r && b("th", { scope: "col" }, j("happened.difference"))), a = Ha.map((e) => {
			let i = [...t.arms.values()].map((t) => t.frames.mean(e, n));
			return b("tr", { "data-outcome": e }, b("th", { scope: "row" }, N("brief", e)), ...i.map((t) => b("td", { "data-exact": String(t) }, Ga(e, t))), r && this.difference(e, i[1] - i[0]));
		});
		T(this.table, b("caption", { class: "cv-hidden" }, this.note.textContent), b("thead", {}, i), b("tbody", {}, ...a));
	}
	difference(e, t) {
		let n = qa(e, t);
		return b("td", { class: `cv-diff${n === j("happened.same") ? " cv-muted" : ""}` }, n);
	}
	showRuns() {
		let { store: e } = this, { progress: t, bands: n } = e;
		if (!e.live) return;
		let r = b("h3", {}, j("runs.title"));
		if (t) {
			let n = b("progress", {
				max: t.total,
				value: t.done,
				"aria-label": j("runs.title")
			}), i = this.runs.querySelector("progress");
			if (i) {
				i.max = t.total, i.value = t.done, this.runs.querySelector("[role=status]").textContent = j("runs.progress", {
					done: t.done,
					total: t.total
				});
				return;
			}
			T(this.runs, r, n, b("div", { class: "cv-row" }, b("span", {
				role: "status",
				class: "cv-small"
			}, j("runs.progress", t)), b("button", {
				type: "button",
				class: "cv-button",
				onclick: () => e.cancelRuns()
			}, j("runs.cancel"))));
			return;
		}
		let i = b("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => e.run(Wa)
		}, j("runs.go"));
		T(this.runs, r, b("p", { class: "cv-small" }, j("happened.anecdote")), b("div", { class: "cv-row" }, i), n && b("p", {
			class: "cv-muted cv-small",
			role: "status"
		}, j(e.b ? "runs.done" : "runs.done_one", { count: n.count })), n?.failed.length ? b("p", { class: "cv-small" }, j("runs.failed", {
			count: n.failed.length,
			which: n.failed.slice(0, 8).join(", ")
		})) : null, n && this.runsTable());
	}
	runsTable() {
		let { store: e } = this, { bands: t } = e, n = Object.keys(t.differences).length > 0, r = Ha.map((e) => {
			let r = n ? t.differences[e] : t.outcomes.A?.[e];
			return r ? b("tr", {}, b("th", { scope: "row" }, N("brief", e)), b("td", {}, Ja(e, r)), n && b("td", { class: "cv-small" }, Ya(r))) : null;
		});
		return b("table", { class: "cv-outcomes" }, b("caption", { class: "cv-small cv-muted" }, j("runs.outcome")), b("thead", {}, b("tr", {}, b("th", { scope: "col" }, j("happened.outcome")), b("th", { scope: "col" }, j(n ? "runs.sure" : "runs.mean")), n && b("th", { scope: "col" }, b("span", { class: "cv-hidden" }, j("runs.title"))))), b("tbody", {}, ...r));
	}
};
function qa(e, t) {
	let n = Ga(e, Math.abs(t));
	return n === Ga(e, 0) ? j("happened.same") : j(t > 0 ? "happened.higher" : "happened.lower", { size: n.replace(/^1 %$/, "1 pt").replace(" %", " pts") });
}
function Ja(e, t) {
	let [n, r, i] = [
		t.mean,
		t.low,
		t.high
	].map((t) => t === null ? "–" : Ua.has(e) ? P(100 * t, 1) : P(t, 3));
	return j("runs.interval", {
		mean: n,
		low: r,
		high: i
	}) + (Ua.has(e) ? " %" : "");
}
function Ya(e) {
	let t = Math.max(e.above ?? 0, e.below ?? 0);
	return `${j(e.low !== null && e.high !== null && e.low * e.high > 0 ? "runs.clear" : "runs.unclear")}; ${j("runs.agree", {
		count: t,
		n: e.n
	})}`;
}
// src/view/lessons.ts
var Xa = [
	0,
	1,
	2
], Za = [
	{
		id: "use",
		change: { "encounter.effort_cost": 2 },
		lever: "encounter.effort_cost",
		measure: "value_user",
		outcome: Xa,
		colour: "value",
		theories: ["batalden", "sdl"]
	},
	{
		id: "power",
		change: { "power.declared_share": .95 },
		lever: "power.declared_share",
		measure: "trust_own",
		outcome: Xa,
		colour: "power",
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
		outcome: Xa,
		colour: "trust",
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
		outcome: Xa,
		colour: "trust",
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
		outcome: Xa,
		colour: "burden",
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
		outcome: Xa,
		colour: "power",
		theories: ["bolton"]
	},
	{
		id: "much",
		change: {
			"delegation.task": 1,
			"delegation.backup": 0
		},
		lever: "delegation.task",
		measure: "burden",
		outcome: Xa,
		colour: "burden",
		theories: ["essen", "selfmanage"]
	},
	{
		id: "pace",
		change: { "forums.pace": 5 },
		lever: "forums.pace",
		measure: "design_payoff",
		outcome: Xa,
		colour: "activation",
		theories: ["pace", "filipe"]
	}
], Qa = 12, $a = .01, eo = class {
	store;
	levers;
	stage;
	element;
	titleId = D("title");
	body = b("div", {});
	answer = -1;
	ran = !1;
	done = /* @__PURE__ */ new Set();
	constructor(e, t, n) {
		this.store = e, this.levers = t, this.stage = n, this.element = b("section", {
			class: "cv-card cv-lessons",
			"aria-labelledby": this.titleId
		}, this.body), e.on(["welcome", "mode"], () => this.show()), e.on(["play", "runs"], () => {
			this.ran && this.showSeen();
		}), this.show();
	}
	get lesson() {
		return Za.find((e) => e.id === this.store.lesson);
	}
	open(e) {
		let { store: t } = this;
		this.answer = -1, this.ran = !1, t.lesson = e;
		let n = this.lesson;
		n && t.live && (t.play(!1), t.dropB(), t.colour = n.colour, t.view = "map", t.week = t.reached = 0, t.start("A", t.welcome.start, { ...n.both }), t.emit("look", "week")), t.emit("mode"), this.body.querySelector("h2")?.focus();
	}
	show() {
		let { store: e, lesson: t } = this;
		e.welcome && e.mode === "learn" && (t ? this.showLesson(t) : this.showList());
	}
	showList() {
		let e = () => {
			this.store.mode = "explore", this.store.emit("mode");
		};
		T(this.body, b("h2", {
			id: this.titleId,
			tabIndex: -1
		}, j("lesson.title")), b("p", {}, j("lesson.intro")), b("ol", { class: "cv-lessonlist" }, ...Za.map((e) => b("li", {}, b("button", {
			type: "button",
			onclick: () => this.open(e.id)
		}, b("strong", {}, j(`lessons.${e.id}.title`)), this.done.has(e.id) ? b("span", { class: "cv-done" }, `✓ ${j("lesson.done")}`) : null, b("span", {}, j(`lessons.${e.id}.idea`)))))), b("button", {
			type: "button",
			class: "cv-button",
			onclick: e
		}, j("lesson.free")));
	}
	showLesson(e) {
		let t = Za.indexOf(e), n = D("answer"), r = M(`lessons.${e.id}.answers`).map((e, t) => b("label", { class: "cv-answer" }, b("input", {
			type: "radio",
			name: n,
			value: String(t),
			checked: t === this.answer,
			onchange: () => {
				this.answer = t, i.disabled = !1;
			}
		}), b("span", {}, e))), i = b("button", {
			type: "button",
			class: "cv-button cv-strong",
			disabled: this.answer < 0,
			onclick: () => this.run(e)
		}, j("lesson.go"));
		T(this.body, b("button", {
			type: "button",
			class: "cv-link",
			onclick: () => {
				this.store.lesson = "", this.store.emit("mode");
			}
		}, `‹ ${j("lesson.back")}`), b("p", { class: "cv-muted cv-small" }, j("lesson.number", { number: t + 1 })), b("h2", {
			id: this.titleId,
			tabIndex: -1
		}, j(`lessons.${e.id}.title`)), b("p", { class: "cv-idea" }, j(`lessons.${e.id}.idea`)), b("fieldset", { class: "cv-step" }, b("legend", {}, j("lesson.predict")), b("p", {}, j(`lessons.${e.id}.question`)), ...r), b("div", { class: "cv-step" }, b("h3", {}, j("lesson.run")), i), b("div", {
			class: "cv-step cv-seen",
			hidden: !0,
			"aria-live": "polite"
		}), b("div", {
			class: "cv-step cv-why",
			hidden: !0
		})), this.ran && this.showSeen();
	}
	run(e) {
		let { store: t } = this;
		this.ran = !0, this.done.add(e.id), t.week = t.reached = 0, t.start("A", t.welcome.start, { ...e.both }), t.start("B", t.welcome.start, {
			...e.both,
			...e.change
		}, e.schedule ? structuredClone(e.schedule) : null), t.edited = "B", t.speed = 10, t.emit("arms", "week");
		let n = this.body.querySelector(".cv-seen");
		n.hidden = !1, T(n, b("h3", {}, j("lesson.see")), b("p", {}, j("lesson.running", { week: t.weeks - 1 }))), t.play(!0), this.reveal(this.stage);
	}
	reveal(e) {
		this.stage.getBoundingClientRect().left < this.element.getBoundingClientRect().right && e.scrollIntoView({ block: "start" });
	}
	showSeen() {
		let { store: e, lesson: t } = this, n = this.body.querySelector(".cv-seen"), r = this.body.querySelector(".cv-why");
		if (!t || !n || !r || e.playing || e.reached < e.weeks - 1 || !e.b?.frames || e.known < e.weeks - 1) return;
		let i = e.weeks - 1, a = Math.max(0, Math.min(e.weeks - Qa, e.weeks - 1) - (t.id === "trust" ? 0 : 40)), o = (t, n) => {
			let r = e.arms.get(t).frames.measure(n).subarray(Math.max(a, 0), i + 1);
			return r.reduce((e, t) => e + t, 0) / r.length;
		}, s = (e) => j("lesson.found", {
			name: N("outcomes", e),
			a: Ga(e, o("A", e)),
			b: Ga(e, o("B", e)),
			from: Math.max(a, 0),
			to: i
		}), c = o("B", t.measure) - o("A", t.measure) - (t.against ? o("B", t.against) - o("A", t.against) : 0), l = t.outcome[Math.abs(c) < $a ? 1 : c > 0 ? 0 : 2];
		n.hidden = !1, T(n, b("h3", {}, j("lesson.see")), b("p", {}, s(t.measure)), t.against ? b("p", {}, s(t.against)) : null, this.answer >= 0 ? b("p", {}, `${j("lesson.your", { answer: M(`lessons.${t.id}.answers`)[this.answer] ?? "" })} `, b("strong", {}, j(this.answer === l ? "lesson.right" : "lesson.wrong"))) : null, b("p", { class: "cv-small" }, j("lesson.honest"), " ", e.progress ? j("runs.progress", e.progress) : e.bands ? this.many(t) : b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.run(30)
		}, j("runs.go")))), r.hidden = !1, r.dataset.lesson !== t.id && (r.dataset.lesson = t.id, this.reveal(n), T(r, b("h3", {}, j("lesson.why")), b("p", {}, j(`lessons.${t.id}.why`)), this.theory(t), b("p", { class: "cv-small" }, j("lesson.try")), this.levers.single(t.lever), this.onwards(t)));
	}
	many(e) {
		let t = this.store.bands.differences[e.measure];
		return !t || t.mean === null ? "" : `${N("outcomes", e.measure)}: ${qa(e.measure, t.mean)}; ${j("runs.agree", {
			count: Math.max(t.above ?? 0, t.below ?? 0),
			n: t.n
		})}.`;
	}
	theory(e) {
		let t = this.store.welcome.scenarios.find((t) => t.theories.some((t) => e.theories.includes(t)));
		return b("p", { class: "cv-small" }, b("strong", {}, `${j("lesson.theory")}: `), j(`lessons.${e.id}.theory`), t ? b("br") : null, t ? b("button", {
			type: "button",
			class: "cv-link",
			onclick: () => this.beside(t.name)
		}, j("lesson.scenario", { title: t.title })) : null);
	}
	beside(e) {
		let { store: t } = this;
		t.mode = "explore", t.start("A", t.welcome.start), t.compare(e), t.emit("mode");
	}
	onwards(e) {
		let t = Za[Za.indexOf(e) + 1];
		return b("div", { class: "cv-row" }, t ? b("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => this.open(t.id)
		}, j("lesson.next_lesson")) : b("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => {
				this.store.mode = "explore", this.store.emit("mode");
			}
		}, j("lesson.sandbox")));
	}
}, to = [
	"low",
	"middle",
	"high"
], no = 6;
function ro(e, t, n) {
	let r = b("i", { class: `cv-bar cv-arm-${n} ${e < 0 ? "cv-loss" : "cv-gain"}` }), i = 50 * Math.min(Math.abs(e) / t, 1);
	return r.style.width = `${i}%`, r.style.left = e < 0 ? `${50 - i}%` : "50%", b("span", { class: "cv-bars" }, r);
}
var io = class {
	store;
	element;
	titleId = D("title");
	body = b("div", { class: "cv-slack" });
	said = b("p", { class: "cv-small" });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e, this.element = b("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, b("h2", { id: this.titleId }, j("slack.title")), b("p", { class: "cv-muted cv-small" }, j("slack.note")), this.body, this.said), e.on([
			"week",
			"frames",
			"arms"
		], () => {
			this.queued = !0;
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < 250 || t.known < 0) return;
		this.queued = !1, this.last = e;
		let n = Math.min(t.week, t.known), r = to.map((e) => [...t.arms.values()].map((t) => t.frames.mean(`value_${e}_slack`, n))), i = Math.max(.02, ...r.flat().map(Math.abs)) * 1.1, a = [...t.arms.keys()];
		T(this.body, ...to.map((e, t) => b("div", { class: "cv-slackrow" }, b("span", {}, j(`slack.${e}`)), b("div", {}, ...r[t].map((e, t) => b("div", { class: "cv-slackbar" }, ro(e, i, a[t]), b("span", { class: "cv-num" }, `${a.length > 1 ? `${a[t]} ` : ""}${P(e, 3)}`)))))));
		let o = r.map((e, t) => [e[0], j(`slack.${to[t]}`)]).sort((e, t) => t[0] - e[0]), s = j("slack.most", {
			who: o[0][1],
			least: o[2][1]
		});
		this.said.textContent = s.charAt(0).toUpperCase() + s.slice(1);
	}
}, ao = class {
	store;
	element;
	titleId = D("title");
	body = b("div", { class: "cv-flows" });
	note = b("p", { class: "cv-muted cv-small" });
	select = b("select", { id: D("resource") });
	queued = !0;
	last = 0;
	constructor(e) {
		this.store = e, this.select.addEventListener("change", () => {
			this.queued = !0;
		}), this.element = b("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, b("div", { class: "cv-head" }, b("h2", { id: this.titleId }, j("flows.title")), b("label", { class: "cv-inline" }, b("span", { class: "cv-hidden" }, j("flows.resource")), this.select)), this.note, this.body), e.on("welcome", () => T(this.select, ...Object.keys(e.welcome.resources).map((e) => b("option", { value: e }, j(`resources.${e}`))))), e.on([
			"week",
			"frames",
			"arms"
		], () => {
			this.queued = !0;
		});
	}
	draw(e) {
		let { store: t } = this;
		if (!this.queued || t.playing && e - this.last < 400 || t.known < 0 || !t.welcome) return;
		this.queued = !1, this.last = e;
		let { kinds: n, resources: r } = t.welcome, i = Object.keys(r), a = Math.max(i.indexOf(this.select.value), 0), o = Math.min(t.week, t.known);
		this.note.textContent = j("flows.note", { unit: r[i[a]] });
		let s = [...t.arms.values()].map((e) => {
			let t = new Float64Array(n.length * n.length);
			for (let n = 0; n <= o; n += 1) {
				let r = e.frames.flows(n);
				for (let e = 0; e < t.length; e += 1) t[e] += r[e * i.length + a];
			}
			return t.map((e) => e / (o + 1));
		}), c = [...s[0].keys()].filter((e) => s.some((t) => t[e] > 0)).sort((e, t) => s[0][t] - s[0][e]).slice(0, no), l = Math.max(...s.flatMap((e) => c.map((t) => e[t])), 1e-9), u = [...t.arms.keys()], d = (e) => j(`kinds.${n[e]}`);
		T(this.body, ...c.length ? c.map((e) => b("div", { class: "cv-flow" }, b("span", {}, j("flows.to", {
			giver: d(Math.floor(e / n.length)),
			receiver: d(e % n.length)
		})), b("div", {}, ...s.map((t, n) => {
			let r = b("i", { class: `cv-flowbar cv-arm-${u[n]}` });
			return r.style.width = `${100 * t[e] / l}%`, b("div", { class: "cv-slackbar" }, b("span", { class: "cv-bars" }, r), b("span", { class: "cv-num" }, `${u.length > 1 ? `${u[n]} ` : ""}${P(t[e], 1)}`));
		})))) : [b("p", { class: "cv-small" }, j("flows.none"))]);
	}
}, oo = [
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
], so = 8, co = 2.2, lo = (e) => e.charAt(0).toLowerCase() + e.slice(1);
function uo(e, t, n) {
	let r = 0;
	for (let i = t; i <= n; i += 1) r += e[i];
	return r / (n - t + 1);
}
function fo(e, t) {
	let n = 0, r = Math.max(1, t - 26);
	for (let i = r; i <= t; i += 1) n += (e[i] - e[i - 1]) ** 2;
	return Math.sqrt(n / Math.max(t - r + 1, 1)) + .004;
}
function po(e) {
	let t = Math.min(e.week, e.known);
	if (t < 2) return j("sentence.start", { week: t });
	let n = Math.min(so, Math.floor(t / 2)), r = {
		size: 0,
		text: ""
	};
	for (let [i, a] of e.arms) {
		let { frames: o } = a;
		if (o) for (let s of oo) {
			let c = o.measure(s), l = Math.min(3, n), u = uo(c, t - l + 1, t), d = uo(c, Math.max(0, t - n - l + 1), t - n), f = Math.abs(u - d) / fo(c, t);
			if (f <= r.size || Ga(s, u) === Ga(s, d)) continue;
			let p = a.plan.filter((e) => e.week <= t && e.week > t - 16).at(-1), m = p ? lo(pa(e, p)) : "", h = p ? p.week === t ? j("sentence.since_now", { what: m }) : j("sentence.since", {
				weeks: t - p.week,
				what: m
			}) : "";
			r = {
				size: f,
				text: j(u > d ? "sentence.rise" : "sentence.fall", {
					week: t,
					arm: i,
					name: lo(N("outcomes", s)),
					from: Ga(s, d),
					to: Ga(s, u),
					since: h
				})
			};
		}
	}
	let i = r.size >= co ? r.text : j("sentence.still", {
		week: t,
		arm: "A",
		weeks: n
	});
	return e.b ? `${i} ${mo(e, t)}`.trim() : i;
}
function mo(e, t) {
	let n = e.a.frames, r = e.b?.frames;
	if (!n || !r) return "";
	let i = {
		size: .5,
		text: ""
	};
	for (let e of oo) {
		let a = n.measure(e), o = r.measure(e), s = Math.max(0, t - 3), c = uo(a, s, t), l = uo(o, s, t), u = Math.abs(l - c) / fo(a, t);
		u > i.size && Ga(e, c) !== Ga(e, l) && (i = {
			size: u,
			text: j("sentence.apart", {
				name: lo(N("outcomes", e)),
				a: Ga(e, c),
				b: Ga(e, l)
			})
		});
	}
	return i.text;
}
// src/draw/picture.ts
var ho = {
	trust: "trust",
	value: "week_net",
	power: "phi",
	burden: "burden",
	activation: "activation"
}, go = 1.5, _o = 1500, vo = 2, yo = (e, t, n, r) => {
	let i = t.size - 2 * t.margin;
	return [t.margin + ((n - e.x) * e.zoom + .5) * i, t.margin + (.5 - (r - e.y) * e.zoom) * i];
};
function bo(e, t, n) {
	let r = e.column(t, "patients", ho[n]), i = va[n].length - 1, a = new Uint8Array(r.length);
	for (let e = 0; e < r.length; e += 1) {
		let t = n === "value" ? .5 + r[e] / (2 * go) : r[e] / s;
		a[e] = Math.round(Math.min(Math.max(t, 0), 1) * i);
	}
	return a;
}
var xo = class {
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
		let a = va[e];
		this.side = Math.ceil((t + 1) * 2 * n);
		let o = document.createElement("canvas");
		o.width = this.side * a.length, o.height = this.side;
		let s = o.getContext("2d");
		return a.forEach((e, i) => {
			s.beginPath(), s.arc((i + .5) * this.side, this.side / 2, t * n, 0, 7), s.fillStyle = e, s.fill(), s.lineWidth = .7 * n, s.strokeStyle = r ? "rgba(235,240,245,.75)" : "rgba(255,255,255,.9)", s.stroke();
		}), this.strip = o, o;
	}
};
function So(e, t, n, r, i) {
	e.beginPath(), t === "patients" ? e.arc(n, r, i, 0, 7) : t === "professionals" ? e.rect(n - i, r - i, 2 * i, 2 * i) : t === "groups" ? (e.moveTo(n, r - i * 1.2), e.lineTo(n + i * 1.15, r + i * .85), e.lineTo(n - i * 1.15, r + i * .85), e.closePath()) : (e.moveTo(n, r - i * 1.25), e.lineTo(n + i * 1.25, r), e.lineTo(n, r + i * 1.25), e.lineTo(n - i * 1.25, r), e.closePath());
}
var Co = class {
	context;
	sprites = new xo();
	constructor(e) {
		this.context = e;
	}
	draw(e, t, n, r, i, a) {
		let { context: o } = this;
		o.setTransform(a, 0, 0, a, 0, 0), o.clearRect(0, 0, i.size, i.size), o.save(), o.beginPath(), o.rect(i.margin - 8, i.margin - 8, i.size - 2 * i.margin + 16, i.size - 2 * i.margin + 16), o.clip(), i.map ? this.grid(r, i) : this.hubs(e, t, n, r, i), i.trails && i.map && this.trails(e, t, r, i), t > 0 && this.encounters(e, t - 1, n, r, i, .22), this.encounters(e, t, n, r, i, .85), this.people(e, t, n, r, i, a), this.services(n, r, i), this.marked(e, t, n, r, i), o.restore();
	}
	grid(e, t) {
		let { context: n } = this;
		n.lineWidth = 1, n.strokeStyle = t.dark ? "rgba(255,255,255,.07)" : "rgba(30,40,50,.07)", n.beginPath();
		for (let r of [
			0,
			.25,
			.5,
			.75,
			1
		]) {
			let [i, a] = yo(e, t, r, 0), [o, s] = yo(e, t, r, 1), [c, l] = yo(e, t, 0, r), [u, d] = yo(e, t, 1, r);
			n.moveTo(i, a), n.lineTo(o, s), n.moveTo(c, l), n.lineTo(u, d);
		}
		n.stroke();
	}
	hubs(e, t, n, r, i) {
		let { context: a } = this, o = e.column(t, "professionals", "organisation"), s = e.column(t, "groups", "organisation");
		a.lineWidth = 1, a.strokeStyle = i.dark ? "rgba(255,255,255,.16)" : "rgba(30,40,50,.16)", a.beginPath();
		let c = (e, t, o) => {
			o < 0 || o >= n.organisations.x.length || (a.moveTo(...yo(r, i, n[e].x[t], n[e].y[t])), a.lineTo(...yo(r, i, n.organisations.x[o], n.organisations.y[o])));
		};
		o.forEach((e, t) => c("professionals", t, e)), s.forEach((e, t) => c("groups", t, e)), a.stroke();
	}
	trails(e, t, n, r) {
		let { context: i } = this;
		for (let a of [
			"professionals",
			"groups",
			"organisations"
		]) {
			i.strokeStyle = (r.dark ? ba : ya)[a], i.globalAlpha = .45, i.lineWidth = a === "organisations" ? 2 : 1, i.beginPath();
			let o = e.column(t, a, "x").length, c = Math.max(1, Math.floor(t / 40)), l = [];
			for (let e = 0; e < t; e += c) l.push(e);
			l.push(t);
			let u = l.map((t) => [e.column(t, a, "x"), e.column(t, a, "y")]);
			for (let e = 0; e < o; e += 1) u.forEach(([t, a], o) => {
				let [c, l] = yo(n, r, t[e] / s, a[e] / s);
				o === 0 ? i.moveTo(c, l) : i.lineTo(c, l);
			});
			i.stroke();
		}
		i.globalAlpha = 1;
	}
	encounters(e, t, n, r, i, a) {
		let { context: o } = this, c = e.column(t, "patients", "encounter_class"), l = e.column(t, "patients", "met"), u = e.column(t, "patients", "z_x"), d = e.column(t, "patients", "z_y"), f = e.column(t, "patients", "professional"), p = Math.min(1, Math.sqrt(500 / c.length));
		o.globalAlpha = a, o.lineCap = "round";
		for (let e of ma) {
			o.strokeStyle = i.dark ? e.dark : e.colour, o.setLineDash(e.dash), o.lineWidth = 1.3 * Math.max(p, .5), o.beginPath();
			for (let t = 0; t < c.length; t += 1) {
				if (l[t] !== 1 || c[t] !== e.code) continue;
				let a = f[t], p = i.map ? u[t] / s : n.professionals.x[a], m = i.map ? d[t] / s : n.professionals.y[a];
				o.moveTo(...yo(r, i, n.patients.x[t], n.patients.y[t])), o.lineTo(...yo(r, i, p, m));
			}
			o.stroke();
		}
		o.setLineDash([]), o.globalAlpha = 1;
	}
	people(e, t, n, r, i, a) {
		let { context: o, sprites: s } = this, { x: c, y: l } = n.patients, u = e.column(t, "patients", "engaged"), d = bo(e, t, i.colour), f = To("patients", c.length, i, r);
		if (c.length > _o) this.crowd(n, r, i, d, u, f);
		else {
			let e = s.of(i.colour, f, a, i.dark), t = s.side, n = t / a / 2;
			for (let a = 0; a < c.length; a += 1) {
				let [s, f] = yo(r, i, c[a], l[a]);
				u[a] && o.drawImage(e, d[a] * t, 0, t, t, s - n, f - n, 2 * n, 2 * n);
			}
		}
		o.strokeStyle = i.dark ? "#8d98a4" : "#7b8794", o.lineWidth = 1, o.beginPath();
		for (let e = 0; e < c.length; e += 1) {
			if (u[e]) continue;
			let [t, n] = yo(r, i, c[e], l[e]);
			o.moveTo(t + f * .8, n), o.arc(t, n, f * .8, 0, 7);
		}
		o.stroke();
	}
	crowd(e, t, n, r, i, a) {
		let { context: o } = this, { x: s, y: c } = e.patients, l = va[n.colour], u = /* @__PURE__ */ new Map();
		for (let e = 0; e < s.length; e += 1) {
			if (!i[e]) continue;
			let [o, l] = yo(t, n, s[e], c[e]), d = r[e] & -2, f = u.get(d);
			f || u.set(d, f = new Path2D()), a < vo ? f.rect(o - a, l - a, 2 * a, 2 * a) : (f.moveTo(o + a, l), f.arc(o, l, a, 0, 7));
		}
		for (let [e, t] of u) o.fillStyle = l[e], o.fill(t);
	}
	services(e, t, n) {
		let { context: r } = this;
		r.lineWidth = 1.2, r.strokeStyle = n.dark ? "#14181d" : "#ffffff";
		for (let i of [
			"professionals",
			"groups",
			"organisations"
		]) {
			r.fillStyle = (n.dark ? ba : ya)[i];
			let { x: a, y: o } = e[i], s = To(i, a.length, n, t);
			for (let e = 0; e < a.length; e += 1) So(r, i, ...yo(t, n, a[e], o[e]), s), r.fill(), r.stroke();
		}
	}
	marked(e, t, n, r, i) {
		let { context: a } = this;
		for (let [o, s] of [[i.hover, !1], [i.selection, !0]]) {
			if (!o || o.slot >= n[o.kind].x.length) continue;
			let c = (e, t) => yo(r, i, n[e].x[t], n[e].y[t]), [l, u] = c(o.kind, o.slot);
			if (a.strokeStyle = i.dark ? "#ffffff" : "#111820", s) {
				a.globalAlpha = .35, a.lineWidth = 1, a.beginPath();
				for (let [n, r] of wo(e, t, o)) a.moveTo(l, u), a.lineTo(...c(n, r));
				a.stroke(), a.globalAlpha = 1;
			}
			a.lineWidth = s ? 2.2 : 1.4, So(a, o.kind, l, u, To(o.kind, n[o.kind].x.length, i, r) + 3.5), a.stroke();
		}
	}
};
function wo(e, t, n) {
	let r = [];
	if (n.kind === "patients") {
		r.push(["professionals", e.column(t, "patients", "professional")[n.slot]]);
		let i = e.column(t, "patients", "group")[n.slot];
		i >= 0 && r.push(["groups", i]);
	} else if (n.kind === "organisations") e.column(t, "professionals", "organisation").forEach((e, t) => e === n.slot && r.push(["professionals", t]));
	else {
		let i = n.kind === "groups" ? "group" : "professional";
		e.column(t, "patients", i).forEach((e, t) => e === n.slot && r.push(["patients", t]));
	}
	return r;
}
function To(e, t, n, r) {
	let i = Math.sqrt(n.size / 520) * Math.min(r.zoom, 3) ** .4, a = Math.min(1, (400 / Math.max(t, 1)) ** .35), o = {
		patients: 4.3,
		professionals: 5.2,
		groups: 6,
		organisations: 8
	}[e];
	return Math.max(o * i * a, 1.4);
}
// src/view/space.ts
var Eo = 14, Do = 12, Oo = 1500, ko = class {
	store;
	around;
	element;
	panes = [];
	row = b("div", { class: "cv-maps" });
	legend = b("div", { class: "cv-legend" });
	camera = {
		zoom: 1,
		x: .5,
		y: .5
	};
	dirty = !0;
	resized = new ResizeObserver(() => this.resize());
	painted = 0;
	lastWeek = -1;
	constructor(e, t) {
		this.store = e, this.around = t;
		let n = (t, n, r, i, a) => {
			let o = b("select", {
				id: D(t),
				onchange: () => a(o.value)
			}, ...r.map(([e, t]) => b("option", {
				value: e,
				selected: e === i
			}, t)));
			return this.store.on(["look", "mode"], () => {
				o.value = t === "colour" ? e.colour : e.view;
			}), b("label", { class: "cv-inline" }, b("span", {}, n), o);
		}, r = b("input", {
			type: "checkbox",
			checked: e.trails,
			onchange: () => {
				e.trails = r.checked, e.emit("look");
			}
		}), i = (e, t, n) => b("button", {
			type: "button",
			class: "cv-icon",
			title: e,
			"aria-label": e,
			onclick: n
		}, w(t)), a = b("div", { class: "cv-mapbar" }, this.viewSwitch(), n("colour", j("map.colour"), m.map((e) => [e, j(`colours.${e}`)]), e.colour, (t) => {
			e.colour = t, e.emit("look");
		}), b("label", { class: "cv-inline" }, r, b("span", {}, j("map.trails")))), o = b("div", {
			class: "cv-zoom",
			role: "group",
			"aria-label": j("map.zoom")
		}, i(j("map.zoom_in"), "plus", () => this.zoom(1.4)), i(j("map.zoom_out"), "minus", () => this.zoom(1 / 1.4)), i(j("map.fit"), "fit", () => this.fit()));
		this.element = b("section", {
			class: "cv-card cv-space",
			"aria-label": j("map.title"),
			id: D("map")
		}, a, b("div", { class: "cv-mapsbox" }, this.row, o), this.legend), e.on("look", () => {
			r.checked = e.trails;
		}), e.on("arms", () => this.rebuild()), e.on([
			"week",
			"frames",
			"look",
			"selection"
		], () => this.touch()), e.on(["look", "welcome"], () => this.drawLegend()), t.onTheme(() => {
			this.touch(), this.drawLegend();
		}), this.drawLegend();
	}
	touch() {
		this.dirty = !0;
	}
	draw() {
		let { store: e } = this;
		if (e.playing && this.gliding && (this.dirty = !0), this.dirty) {
			this.dirty = !1;
			for (let e of this.panes) this.drawPane(e);
			e.week !== this.lastWeek && (this.lastWeek = e.week, this.painted += 1), e.playing || this.describe();
		}
	}
	viewSwitch() {
		let { store: e } = this, t = ["map", "structure"].map((t) => {
			let n = b("button", {
				type: "button",
				onclick: () => {
					e.view = t, this.fit(), e.emit("look");
				}
			}, j(`map.${t}`)), r = () => n.setAttribute("aria-pressed", String(e.view === t));
			return e.on("look", r), r(), n;
		});
		return b("div", {
			class: "cv-switch",
			role: "group",
			"aria-label": j("map.title")
		}, ...t);
	}
	rebuild() {
		let e = [...this.store.arms.keys()];
		e.join() !== this.panes.map((e) => e.arm).join() && (this.resized.disconnect(), this.panes.splice(0), T(this.row, ...e.map((e) => this.pane(e))), this.row.dataset.arms = String(e.length), this.resize());
		for (let e of this.panes) this.caption(e, this.store.arms.get(e.arm));
		this.touch();
	}
	pane(e) {
		let t = b("canvas", {
			tabIndex: 0,
			role: "img",
			"aria-label": j("map.title")
		}), n = b("h3", { class: `cv-armname cv-arm-${e}` }), r = b("div", {
			class: "cv-axes",
			"aria-hidden": "true"
		}, b("span", { class: "cv-axis-x" }, j("map.x")), b("span", { class: "cv-axis-y" }, j("map.y"))), i = b("div", {
			class: "cv-tip",
			hidden: !0,
			"aria-hidden": "true"
		}), a = b("div", { class: "cv-canvasbox" }, t, r, i), o = {
			arm: e,
			box: a,
			canvas: t,
			picture: new Co(t.getContext("2d")),
			caption: n,
			scene: null,
			size: 0
		};
		return this.panes.push(o), this.resized.observe(a), this.listen(o, i), b("div", { class: "cv-pane" }, n, a);
	}
	caption(e, t) {
		let n = t.opened?.title ?? t.scenario;
		T(e.caption, b("span", { class: "cv-badge" }, e.arm), b("span", { class: "cv-clip" }, n), t.changed ? b("span", { class: "cv-muted" }, `· ${j("scenario.changed")}`) : null);
	}
	resize() {
		for (let e of this.panes) {
			let t = Math.floor(Math.min(e.box.clientWidth, 720));
			if (t === e.size || t < 40) continue;
			e.size = t;
			let n = this.ratio;
			e.canvas.width = e.canvas.height = Math.round(t * n), e.canvas.style.width = e.canvas.style.height = `${t}px`;
		}
		this.touch();
	}
	get ratio() {
		return Math.min(window.devicePixelRatio || 1, 2);
	}
	get gliding() {
		return !this.around.still && this.store.speed <= 10 && this.store.setup.patients <= Oo;
	}
	look(e) {
		let { store: t } = this;
		return {
			dark: this.around.dark,
			colour: t.colour,
			map: t.view === "map",
			trails: t.trails,
			selection: t.selection,
			hover: t.hover,
			size: e.size,
			margin: Eo
		};
	}
	drawPane(e) {
		let { store: t } = this, n = t.arms.get(e.arm)?.frames;
		if (!n || !e.size || !n.known) return;
		let r = Math.min(t.week, n.known - 1), i = t.playing && this.gliding ? Math.min(t.between, 1) : 0;
		e.scene = t.view === "map" ? Fa(n, r, i) : La(n, r), e.picture.draw(n, r, e.scene, this.camera, this.look(e), this.ratio);
	}
	describe() {
		let { store: e } = this;
		for (let t of this.panes) {
			let n = e.arms.get(t.arm)?.frames;
			if (!n?.known) continue;
			let r = Math.min(e.week, n.known - 1), i = n.column(r, "patients", "encounter_class"), a = n.column(r, "patients", "met"), o = /* @__PURE__ */ new Map(), s = 0;
			i.forEach((e, t) => {
				a[t] === 1 && (s += 1, o.set(e, (o.get(e) ?? 0) + 1));
			});
			let c = (e) => Array.from(n.column(r, "patients", e)).reduce((e, t) => e + t, 0) / 65535 / i.length, l = {
				arm: t.arm,
				week: r,
				met: s,
				count: i.length,
				organisations: n.column(r, "organisations", "x").length,
				professionals: n.column(r, "professionals", "x").length,
				groups: n.column(r, "groups", "x").length,
				x: P(c("x")),
				y: P(c("y")),
				sx: P(n.measure("service_lived")[r]),
				sy: P(n.measure("service_lead")[r])
			};
			for (let e of ma) l[e.key] = o.get(e.code) ?? 0;
			t.canvas.setAttribute("aria-label", j(e.view === "map" ? "map.alt_map" : "map.alt_structure", l)), t.box.dataset.view = e.view;
		}
	}
	listen(e, t) {
		let { canvas: n } = e, r = null;
		n.addEventListener("pointerdown", (e) => {
			r = {
				x: e.offsetX,
				y: e.offsetY,
				moved: !1
			}, n.setPointerCapture(e.pointerId);
		}), n.addEventListener("pointermove", (n) => {
			if (r && this.camera.zoom > 1) {
				let t = (e.size - 28) * this.camera.zoom;
				(Math.hypot(n.offsetX - r.x, n.offsetY - r.y) > 3 || r.moved) && (this.pan(-(n.offsetX - r.x) / t, (n.offsetY - r.y) / t), r = {
					x: n.offsetX,
					y: n.offsetY,
					moved: !0
				});
			} else this.point(e, n.offsetX, n.offsetY, t);
		}), n.addEventListener("pointerup", (t) => {
			r && !r.moved && this.store.select(this.nearest(e, t.offsetX, t.offsetY)), r = null;
		}), n.addEventListener("pointerleave", () => {
			t.hidden = !0, this.store.hover = null, this.touch();
		}), n.addEventListener("wheel", (e) => {
			(e.ctrlKey || e.metaKey || document.activeElement === n) && (e.preventDefault(), this.zoom(Math.exp(-e.deltaY / 300)));
		}, { passive: !1 }), n.addEventListener("keydown", (e) => this.key(e));
	}
	key(e) {
		let t = .12 / this.camera.zoom, n = {
			ArrowLeft: [-t, 0],
			ArrowRight: [t, 0],
			ArrowUp: [0, t],
			ArrowDown: [0, -t]
		}[e.key];
		if (n && this.camera.zoom > 1) this.pan(...n);
		else if (e.key === "+" || e.key === "=") this.zoom(1.4);
		else if (e.key === "-") this.zoom(1 / 1.4);
		else if (e.key === "0") this.fit();
		else return;
		e.preventDefault(), e.stopPropagation();
	}
	point(e, t, n, r) {
		let i = this.nearest(e, t, n);
		this.store.hover = i, e.canvas.style.cursor = i ? "pointer" : this.camera.zoom > 1 ? "grab" : "default", r.hidden = !i, i && (T(r, j(`inspector.${i.kind.slice(0, -1)}`, { slot: i.slot }), this.hint(e, i)), r.style.left = `${Math.min(t + 14, e.size - 130)}px`, r.style.top = `${n + 12}px`), this.touch();
	}
	hint(e, t) {
		let n = this.store.arms.get(e.arm)?.frames;
		if (!n || t.kind !== "patients") return null;
		let r = Math.min(this.store.week, n.known - 1), i = n.column(r, "patients", "trust")[t.slot] / 65535;
		return b("span", { class: "cv-muted" }, ` ${j("colours.trust")} ${P(i)}`);
	}
	nearest(e, t, n) {
		if (!e.scene) return null;
		let r = this.look(e), i = null, a = 12;
		for (let o of [...Na].reverse()) {
			let s = e.scene[o], c = To(o, s.x.length, r, this.camera);
			for (let e = 0; e < s.x.length; e += 1) {
				let [l, u] = yo(this.camera, r, s.x[e], s.y[e]), d = Math.max(0, Math.hypot(l - t, u - n) - c * .6);
				d < a - .01 && (a = d, i = {
					kind: o,
					slot: e
				});
			}
		}
		return i;
	}
	pan(e, t) {
		let { camera: n } = this, r = .5 - .5 / n.zoom;
		n.x = .5 + Math.min(Math.max(n.x + e - .5, -r), r), n.y = .5 + Math.min(Math.max(n.y + t - .5, -r), r), this.touch();
	}
	zoom(e) {
		this.camera.zoom = Math.min(Math.max(this.camera.zoom * e, 1), Do), this.pan(0, 0), this.row.dataset.zoomed = String(this.camera.zoom > 1);
	}
	fit() {
		Object.assign(this.camera, {
			zoom: 1,
			x: .5,
			y: .5
		}), this.row.dataset.zoomed = "false", this.touch();
	}
	drawLegend() {
		let { dark: e } = this.around, t = ma.map((t) => {
			let n = S("svg", {
				width: 30,
				height: 10,
				"aria-hidden": "true"
			});
			return n.append(S("line", {
				x1: 2,
				x2: 28,
				y1: 5,
				y2: 5,
				stroke: e ? t.dark : t.colour,
				"stroke-width": 2.5,
				"stroke-dasharray": t.dash.join(" "),
				"stroke-linecap": "round"
			})), b("span", {
				class: "cv-key",
				title: j(`classes.${t.key}_means`)
			}, n, j(`classes.${t.key}`));
		}), n = e ? ba : ya, r = [
			["patients", S("circle", {
				cx: 7,
				cy: 7,
				r: 5,
				fill: va[this.store.colour][38]
			})],
			["professionals", S("rect", {
				x: 2,
				y: 2,
				width: 10,
				height: 10,
				fill: n.professionals
			})],
			["groups", S("path", {
				d: "M7 1L13 12H1z",
				fill: n.groups
			})],
			["organisations", S("path", {
				d: "M7 0L14 7L7 14L0 7z",
				fill: n.organisations
			})]
		].map(([e, t]) => b("span", { class: "cv-key" }, S("svg", {
			width: 14,
			height: 14,
			"aria-hidden": "true"
		}, t), j(`kinds.${e}`))), i = b("span", { class: "cv-key" }, j(`colours.${this.store.colour}`), b("span", { class: "cv-muted" }, j(this.store.colour === "value" ? "map.loses" : "map.little")), this.scale(), b("span", { class: "cv-muted" }, j(this.store.colour === "value" ? "map.gains" : "map.much")));
		T(this.legend, b("div", {}, ...r, i), b("div", {}, ...t));
	}
	scale() {
		let e = S("svg", {
			width: 84,
			height: 10,
			"aria-hidden": "true"
		}), t = va[this.store.colour];
		for (let n = 0; n < 28; n += 1) e.append(S("rect", {
			x: n * 3,
			y: 0,
			width: 3.2,
			height: 10,
			fill: t[Math.round(n / 27 * (t.length - 1))]
		}));
		return e;
	}
}, Ao = 4, jo = 132;
function Mo(e, t) {
	let n = e.measure("served"), r = /* @__PURE__ */ new Map();
	for (let i of ma) {
		let a = e.measure(i.share), o = new Float64Array(t + 1);
		for (let e = 0; e <= t; e += 1) {
			let t = 0, r = 0;
			for (let i = Math.max(0, e - Ao + 1); i <= e; i += 1) t += a[i] * n[i], r += n[i];
			o[e] = r > 0 ? t / r : NaN;
		}
		r.set(i.share, o);
	}
	return r;
}
function No(e, t, n, r) {
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
var Po = class {
	store;
	around;
	element;
	titleId = D("title");
	rows = b("div", { class: "cv-streams" });
	panes = [];
	dirty = !0;
	constructor(e, t) {
		this.store = e, this.around = t, this.element = b("section", {
			class: "cv-card",
			"aria-labelledby": this.titleId
		}, b("h2", { id: this.titleId }, j("happened.encounters")), b("p", { class: "cv-muted cv-small" }, j("happened.encounters_note")), this.rows), e.on("arms", () => this.rebuild()), e.on(["week", "frames"], () => {
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
			let t = b("canvas", {
				role: "img",
				"aria-label": j("happened.encounters"),
				class: "cv-stream"
			});
			return t.addEventListener("click", (e) => {
				this.store.play(!1), this.store.goTo(e.offsetX / t.clientWidth * (this.store.weeks - 1));
			}), {
				arm: e,
				canvas: t,
				legend: b("div", { class: "cv-streamkey" })
			};
		}), T(this.rows, ...this.panes.map((e) => b("div", { class: "cv-streamrow" }, b("span", { class: `cv-badge cv-arm-${e.arm}` }, e.arm), e.canvas, e.legend))));
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
		(t.width !== Math.round(s * o) || t.height !== jo * o) && (t.width = Math.round(s * o), t.height = jo * o);
		let c = t.getContext("2d");
		c.setTransform(1, 0, 0, 1, 0, 0), c.clearRect(0, 0, t.width, t.height);
		let l = Math.min(i.reached, r.known - 1), u = Mo(r, l), d = (e) => e / Math.max(i.weeks - 1, 1) * t.width, f = new Float64Array(l + 1);
		for (let e of ma) {
			let n = u.get(e.share), r = f.map((e, t) => e + (n[t] || 0));
			c.beginPath(), c.moveTo(d(0), (1 - f[0]) * t.height);
			for (let e = 0; e <= l; e += 1) c.lineTo(d(e), (1 - r[e]) * t.height);
			for (let e = l; e >= 0; --e) c.lineTo(d(e), (1 - f[e]) * t.height);
			c.closePath(), c.fillStyle = No(c, e, a, o), c.fill(), f.set(r);
		}
		c.fillStyle = a ? "#ffffff" : "#111820", c.fillRect(Math.min(d(i.week), t.width - 1.5 * o), 0, 1.5 * o, t.height);
		let p = Math.min(i.week, l), m = {
			arm: e,
			week: p
		};
		for (let e of ma) m[e.key] = F(u.get(e.share)[p]);
		t.setAttribute("aria-label", j("happened.alt_stream", m)), T(n, ...[...ma].reverse().filter((e) => e.key !== "neutral").map((e) => b("span", { class: "cv-key" }, b("i", { class: `cv-chip cv-chip-${e.key}` }), j(`classes.${e.key}`), b("b", {}, String(m[e.key])))));
	}
}, Fo = "covalue-theme", Io = class {
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
			let e = localStorage.getItem(Fo);
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
			localStorage.setItem(Fo, this.theme);
		} catch {}
		this.apply();
	}
	apply() {
		this.root.dataset.theme = this.dark ? "dark" : "light", this.hasAddress && (document.documentElement.dataset.theme = this.root.dataset.theme);
		for (let e of this.told) e();
	}
}, Lo = 25, Ro = [
	"trust",
	"phi",
	"burden",
	"activation",
	"health"
], zo = [
	"colours.trust",
	"colours.power",
	"colours.burden",
	"colours.activation",
	"facts.health"
], Bo = class {
	store;
	element;
	body = b("div", {
		class: "cv-tablebox",
		hidden: !0
	});
	first = 0;
	constructor(e) {
		this.store = e;
		let t = b("button", {
			type: "button",
			class: "cv-link",
			"aria-expanded": "false",
			onclick: () => {
				this.body.hidden = !this.body.hidden, t.setAttribute("aria-expanded", String(!this.body.hidden)), t.textContent = j(this.body.hidden ? "map.table" : "map.hide_table"), this.show();
			}
		}, j("map.table"));
		this.element = b("div", { class: "cv-tabletoggle" }, t, this.body), e.on([
			"week",
			"play",
			"frames",
			"arms"
		], () => this.show());
	}
	show() {
		let { store: e } = this, t = e.arms.get("A")?.frames;
		if (this.body.hidden || e.playing || !t?.known) return;
		let n = Math.min(e.week, t.known - 1), r = Ro.map((e) => t.column(n, "patients", e)), i = t.column(n, "patients", "encounter_class"), a = t.column(n, "patients", "met"), o = i.length;
		this.first = Math.min(this.first, Math.max(0, Math.floor((o - 1) / Lo) * Lo));
		let c = Math.min(this.first + Lo, o), l = Array.from({ length: c - this.first }, (t, n) => {
			let o = this.first + n;
			return b("tr", {}, b("th", { scope: "row" }, b("button", {
				type: "button",
				class: "cv-link",
				onclick: () => e.select({
					kind: "patients",
					slot: o
				})
			}, String(o))), ...r.map((e) => b("td", {}, P(e[o] / s))), b("td", {}, a[o] === 1 ? j(`classes.${ha.get(i[o])?.key ?? "neutral"}`) : "–"));
		}), u = (e) => () => {
			this.first = Math.max(0, this.first + e), this.show();
		};
		T(this.body, b("div", {
			class: "cv-scroll",
			tabIndex: 0,
			role: "region",
			"aria-label": j("map.table")
		}, b("table", { class: "cv-outcomes" }, b("caption", {}, `${j("arms.A")}, ${j("clock.week", { week: n })}. ${j("map.page", {
			from: this.first,
			to: c - 1,
			count: o
		})}`), b("thead", {}, b("tr", {}, b("th", { scope: "col" }, j("map.person")), ...zo.map((e) => b("th", { scope: "col" }, j(e))), b("th", { scope: "col" }, j("happened.encounters")))), b("tbody", {}, ...l))), b("div", { class: "cv-row" }, b("button", {
			type: "button",
			class: "cv-button",
			disabled: this.first === 0,
			onclick: u(-25)
		}, j("map.previous")), b("button", {
			type: "button",
			class: "cv-button",
			disabled: c >= o,
			onclick: u(Lo)
		}, j("map.next"))));
	}
}, Vo = [
	"learn",
	"explore",
	"gallery"
], Ho = class {
	root;
	store;
	hasAddress;
	space;
	around;
	live = b("div", {
		class: "cv-hidden",
		"aria-live": "polite",
		role: "status"
	});
	banner = b("div", {
		class: "cv-banner",
		role: "alert",
		hidden: !0
	});
	waiting = b("div", {
		class: "cv-waiting",
		role: "status"
	}, b("span", {
		class: "cv-spinner",
		"aria-hidden": "true"
	}), j("connecting"));
	helpTitle = D("help");
	help = b("dialog", {
		class: "cv-dialog",
		"aria-labelledby": this.helpTitle
	});
	main;
	drawn;
	stopped = !1;
	constructor(e, t, n, r) {
		this.root = e, this.store = t, this.hasAddress = n, e.classList.add("cv"), this.around = new Io(e, n);
		let i = this.space = new ko(t, this.around), a = new fa(t), o = new la(t), s = new Ka(t, () => po(t)), c = new ta(t, this.around), l = new Po(t, this.around), u = new io(t), d = new ao(t), f = new eo(t, o, i.element), p = new Sa(t), m = new Ma(t), h = new Bo(t), g = new Va(t, i, () => this.address(), n);
		this.drawn = [
			i,
			c,
			l,
			s,
			u,
			d
		];
		let _ = this.setup(), v = b("div", { class: "cv-side" }, f.element, b("div", { class: "cv-free" }, this.scenario(), o.element, _)), y = b("div", { class: "cv-centre" }, i.element, h.element, a.element, l.element, c.element), x = b("div", { class: "cv-end" }, s.element, m.element, u.element, d.element, g.element);
		this.main = b("main", {
			class: "cv-main",
			hidden: !0
		}, b("div", { class: "cv-grid" }, v, y, x), p.element), T(e, b("a", {
			class: "cv-skip",
			href: `#${i.element.id}`,
			onclick: (e) => {
				e.preventDefault(), i.element.querySelector("canvas")?.focus();
			}
		}, j("skip")), this.header(), this.banner, this.waiting, this.main, this.live, this.help), this.listen(p.element, r), requestAnimationFrame((e) => this.loop(e));
	}
	destroy() {
		this.stopped = !0, this.store.link.close();
	}
	header() {
		let { store: e } = this, t = Vo.map((t) => {
			let n = b("button", {
				type: "button",
				onclick: () => {
					e.mode = t, e.play(!1), e.emit("mode");
				}
			}, j(`modes.${t}`)), r = () => n.setAttribute("aria-pressed", String(e.mode === t));
			return e.on("mode", r), r(), n;
		}), n = b("button", {
			type: "button",
			class: "cv-icon",
			onclick: () => this.around.nextTheme()
		}, w("theme")), r = () => {
			n.title = j(this.around.dark ? "theme.light" : "theme.dark"), n.setAttribute("aria-label", n.title);
		};
		this.around.onTheme(r), r();
		let i = b("button", {
			type: "button",
			class: "cv-icon",
			title: j("keys.title"),
			"aria-label": j("keys.title"),
			onclick: () => this.showHelp()
		}, w("help"));
		return T(this.help, b("h2", { id: this.helpTitle }, j("keys.title")), b("ul", {}, ...M("keys.list").map((e) => b("li", {}, e))), b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => this.help.close()
		}, j("keys.close"))), b("header", { class: "cv-header" }, b("h1", {}, j("title")), b("p", { class: "cv-muted" }, j("subtitle")), b("span", { class: "cv-grow" }), e.live ? b("nav", { "aria-label": j("modes.label") }, b("div", { class: "cv-switch" }, ...t)) : null, n, i);
	}
	scenario() {
		let { store: e } = this, t = (t) => {
			let n = b("select", {
				id: D("scenario"),
				onchange: () => {
					t === "A" && (e.week = e.reached = 0), e.start(t, n.value), e.emit("week");
				}
			});
			return n;
		}, [n, r] = [t("A"), t("B")], i = () => [.../* @__PURE__ */ new Set([
			"baseline",
			...ia,
			...e.welcome.scenarios.map((e) => e.theme)
		])].flatMap((t) => {
			let n = e.welcome.scenarios.filter((e) => e.theme === t);
			return n.length ? [b("optgroup", { label: j(`themes.${t}`) }, ...n.map((e) => b("option", { value: e.name }, e.title)))] : [];
		}), a = b("div", { class: "cv-about-scenario" }), o = b("button", {
			type: "button",
			class: "cv-button cv-strong",
			onclick: () => e.b ? e.dropB() : e.compare()
		}), s = b("div", { hidden: !0 }, b("label", { for: r.id }, j("scenario.other")), r, b("p", { class: "cv-muted cv-small" }, j("arms.note")));
		e.on("welcome", () => {
			T(n, ...i()), T(r, ...i());
		}), e.on(["arms", "welcome"], () => {
			if (!e.arms.size || !e.welcome) return;
			n.value = e.a.scenario, e.b && (r.value = e.b.scenario), s.hidden = !e.b, o.textContent = j(e.b ? "arms.drop" : "arms.compare");
			let t = (e.b && e.b.scenario !== e.a.scenario ? e.b : e.a).scenario, i = e.welcome.scenarios.find((e) => e.name === t);
			i && T(a, b("p", { class: "cv-question" }, i.question), i.look_at ? b("p", { class: "cv-small" }, b("strong", {}, `${j("scenario.look_at")}: `), i.look_at) : null, i.theories.length ? b("p", { class: "cv-small cv-muted" }, `${j("scenario.theories")}: ${i.theories.join(", ")}`) : null);
		});
		let c = D("title");
		return b("section", {
			class: "cv-card",
			"aria-labelledby": c,
			hidden: !e.live
		}, b("h2", { id: c }, b("label", { for: n.id }, j("scenario.label"))), n, a, s, o);
	}
	setup() {
		let { store: e } = this, t = [
			"patients",
			"weeks",
			"seed"
		].map((t) => {
			let n = b("input", {
				type: "number",
				id: D(t),
				min: "1",
				step: "1",
				onchange: () => {
					let r = t === "seed" ? 2 ** 53 - 1 : e.welcome.limits[t], i = Math.round(Number(n.value));
					e.setSetup({ [t]: Math.min(Math.max(Number.isFinite(i) ? i : 1, t === "patients" ? 3 : +(t === "weeks")), r) });
				}
			});
			return e.on(["arms", "welcome"], () => {
				document.activeElement !== n && (n.value = String(e.setup[t]));
			}), b("label", {
				class: "cv-field",
				for: n.id
			}, j(`setup.${t}`), n);
		}), n = b("button", {
			type: "button",
			class: "cv-button",
			onclick: () => e.setSetup({ seed: e.setup.seed + 1 })
		}, j("setup.new_seed"));
		return b("details", {
			class: "cv-card cv-setup",
			hidden: !e.live
		}, b("summary", {}, b("h2", {}, j("setup.title"))), ...t, n, b("p", { class: "cv-muted cv-small" }, j("setup.note")));
	}
	listen(e, t) {
		let { store: n } = this;
		n.on("arms", () => {
			(n.known >= 0 || [...n.arms.values()].some((e) => e.opened)) && (this.waiting.hidden = !0, this.main.hidden = !1);
		});
		let r = () => {
			this.root.dataset.mode = n.mode, e.hidden = n.mode !== "gallery", this.main.firstElementChild.hidden = n.mode === "gallery";
		};
		n.on(["mode", "welcome"], r), r(), n.on([
			"link",
			"said",
			"arms",
			"frames"
		], () => {
			let e = n.state === "lost" && n.welcome ? j("lost") : n.refusal || [...n.arms.values()].map((e) => e.failure).find(Boolean) || (n.live ? "" : j("recorded"));
			this.banner.hidden = !e, this.banner.textContent = e, this.banner.setAttribute("role", n.live ? "alert" : "note");
		}), n.on([
			"arms",
			"week",
			"look",
			"mode",
			"selection"
		], () => this.saveAddress()), n.on("play", () => {
			n.playing || !n.arms.size || n.known < 0 || (this.live.textContent = j(n.week >= n.weeks - 1 ? "said.end" : "said.paused", {
				week: n.week,
				sentence: po(n)
			}));
		}), this.root.addEventListener("keydown", (e) => this.key(e)), t && document.addEventListener("keydown", (e) => {
			this.root.contains(e.target) || this.key(e);
		}), this.hasAddress && window.addEventListener("hashchange", () => {
			location.hash !== this.written && (clearTimeout(this.timer), this.leaving = !0, location.reload());
		});
	}
	key(e) {
		let { store: t } = this, n = e.target;
		if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || this.help.open || t.mode === "gallery" || n.closest("input, select, textarea, [contenteditable]") || (e.key === " " || e.key === "Enter") && n.closest("button, a, summary")) return;
		let r = {
			" ": () => t.play(!t.playing),
			ArrowRight: () => {
				t.play(!1), t.goTo(t.week + 1);
			},
			ArrowLeft: () => {
				t.play(!1), t.goTo(t.week - 1);
			},
			Home: () => {
				t.play(!1), t.goTo(0);
			},
			End: () => {
				t.play(!1), t.goTo(t.reached);
			},
			m: () => {
				t.view = t.view === "map" ? "structure" : "map", t.emit("look");
			},
			c: () => {
				t.colour = m[(m.indexOf(t.colour) + 1) % m.length], t.emit("look");
			},
			Escape: () => t.select(null),
			"?": () => this.showHelp()
		};
		h.forEach((e, n) => {
			r[String(n + 1)] = () => {
				t.speed = e, t.emit("play");
			};
		});
		let i = r[e.key];
		i && (e.preventDefault(), i());
	}
	showHelp() {
		this.help.showModal();
	}
	loop(e) {
		if (!this.stopped) {
			this.store.tick(e);
			for (let t of this.drawn) t.draw(e);
			this.root.dataset.week = String(this.store.week), this.root.dataset.painted = String(this.space.painted), requestAnimationFrame((e) => this.loop(e));
		}
	}
	written = "";
	timer = 0;
	leaving = !1;
	address() {
		return `${this.hasAddress ? location.href.split("#")[0] : ""}#${re(this.store)}`;
	}
	saveAddress() {
		this.hasAddress && this.store.welcome && this.store.live && !this.leaving && (clearTimeout(this.timer), this.timer = window.setTimeout(() => {
			this.written = `#${re(this.store)}`, history.replaceState(null, "", this.written);
		}, this.store.playing ? 600 : 120));
	}
};
function Uo(e, t) {
	let n = e.welcome, r = n.scenarios.find((e) => e.name === n.start);
	r && (e.setup = { ...r.setup }), t.length > 1 && ie(t, e), e.arms.has("A") || e.start("A", n.start), n.start !== "baseline" && t.length <= 1 && (e.mode = "explore");
}
// src/main.ts
function Wo(e, t, n, r) {
	let i = new y(t, r), a = new Ho(e, i, n.address, n.page);
	return e.covalue = {
		store: i,
		shell: a
	}, a;
}
function Go() {
	let e = new URL("talk", location.href.split("#")[0]);
	return e.protocol = e.protocol === "https:" ? "wss:" : "ws:", e.href;
}
function Ko(e, t) {
	e.mode = "explore";
	let n = e.welcome?.view ?? {};
	Uo(e, n.address?.split("#")[1] ? `#${n.address.split("#")[1]}` : ""), e.mode = "explore", e.arms.clear();
	for (let n of t.arms()) e.arms.set(n, new p(n, e.welcome.start));
}
var qo = document.getElementById("covalue-explore");
if (qo?.dataset.connect === "socket") Wo(qo, new a(Go()), {
	address: !0,
	page: !0
}, (e) => Uo(e, location.hash));
else if (qo?.dataset.connect === "replay") {
	let e = new n(document.getElementById("covalue-recorded")?.textContent ?? "");
	Wo(qo, e, {
		address: !1,
		page: !0
	}, (t) => Ko(t, e));
}
function Jo({ model: e, el: t }) {
	let n = document.createElement("div");
	t.append(n);
	let r = Wo(n, new o(e), {
		address: !1,
		page: !1
	}, (e) => {
		e.mode = "explore", Uo(e, ""), e.mode = "explore";
	});
	return () => r.destroy();
}
var Yo = { render: Jo };
export { Yo as default };
